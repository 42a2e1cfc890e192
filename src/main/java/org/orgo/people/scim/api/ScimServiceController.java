package org.orgo.people.scim.api;

import static org.orgo.people.scim.api.ScimResources.ordered;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What of SCIM is spoken here, as directories ask before they begin. */
@Hidden
@RestController
@RequestMapping(
    path = ScimResources.PATH,
    produces = {ScimResources.MEDIA_TYPE, "application/json"})
class ScimServiceController {

  private static final Map<String, Object> NOT_SUPPORTED = Map.of("supported", false);
  private static final Map<String, Object> SUPPORTED = Map.of("supported", true);

  /** What is supported. */
  @GetMapping("/ServiceProviderConfig")
  Map<String, Object> getScimConfig() {
    return ordered(
        "schemas",
        List.of("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"),
        "patch",
        SUPPORTED,
        "bulk",
        ordered("supported", false, "maxOperations", 0, "maxPayloadSize", 0),
        "filter",
        ordered("supported", true, "maxResults", 200),
        "changePassword",
        NOT_SUPPORTED,
        "sort",
        NOT_SUPPORTED,
        "etag",
        SUPPORTED,
        "authenticationSchemes",
        List.of(
            ordered(
                "type",
                "oauthbearertoken",
                "name",
                "API token",
                "description",
                "A token of an administrator with the scope user.provision")),
        "meta",
        ScimResources.meta("ServiceProviderConfig", "/ServiceProviderConfig"));
  }

  /** Users and groups. */
  @GetMapping("/ResourceTypes")
  Map<String, Object> listScimResourceTypes() {
    List<Map<String, Object>> types =
        List.of(
            type("User", "/Users", ScimResources.USER),
            type("Group", "/Groups", ScimResources.GROUP));
    return ScimResources.list(types, 1, types.size());
  }

  private static Map<String, Object> type(String name, String endpoint, String schema) {
    return ordered(
        "schemas",
        List.of("urn:ietf:params:scim:schemas:core:2.0:ResourceType"),
        "id",
        name,
        "name",
        name,
        "endpoint",
        endpoint,
        "schema",
        schema,
        "meta",
        ScimResources.meta("ResourceType", "/ResourceTypes/" + name));
  }

  /** The attributes that are kept. */
  @GetMapping("/Schemas")
  Map<String, Object> listScimSchemas() {
    List<Map<String, Object>> schemas =
        List.of(
            schema(
                ScimResources.USER,
                "User",
                List.of(
                    attribute("userName", "string", true, "immutable", "server"),
                    attribute("displayName", "string", false, "readWrite", "none"),
                    attribute("externalId", "string", false, "readWrite", "server"),
                    attribute("locale", "string", false, "readWrite", "none"),
                    attribute("active", "boolean", false, "readWrite", "none"))),
            schema(
                ScimResources.GROUP,
                "Group",
                List.of(
                    attribute("displayName", "string", true, "readOnly", "none"),
                    attribute("members", "complex", false, "readWrite", "none"))));
    return ScimResources.list(new ArrayList<>(schemas), 1, schemas.size());
  }

  private static Map<String, Object> schema(
      String id, String name, List<Map<String, Object>> attributes) {
    return ordered(
        "schemas",
        List.of("urn:ietf:params:scim:schemas:core:2.0:Schema"),
        "id",
        id,
        "name",
        name,
        "attributes",
        attributes,
        "meta",
        ScimResources.meta("Schema", "/Schemas/" + id));
  }

  private static Map<String, Object> attribute(
      String name, String type, boolean required, String mutability, String uniqueness) {
    return ordered(
        "name",
        name,
        "type",
        type,
        "multiValued",
        type.equals("complex"),
        "required",
        required,
        "caseExact",
        false,
        "mutability",
        mutability,
        "returned",
        "default",
        "uniqueness",
        uniqueness);
  }
}
