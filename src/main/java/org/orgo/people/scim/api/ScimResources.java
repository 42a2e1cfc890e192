package org.orgo.people.scim.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.people.scim.ProvisionedAccount;
import org.orgo.people.scim.ProvisionedGroup;

/** Resources as RFC 7643 writes them, with its own names of attributes. */
final class ScimResources {

  static final String MEDIA_TYPE = "application/scim+json";
  static final String PATH = "/api/scim/v2";
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  private ScimResources() {}

  static Map<String, Object> of(ProvisionedAccount account) {
    Map<String, Object> user = resource(USER, account.userId().toString());
    if (account.externalId() != null) {
      user.put("externalId", account.externalId());
    }
    user.put("userName", account.email());
    user.put("displayName", account.displayName());
    user.put("name", Map.of("formatted", account.displayName()));
    if (account.locale() != null) {
      user.put("locale", account.locale());
      user.put("preferredLanguage", account.locale());
    }
    user.put("active", account.isActive());
    user.put("emails", List.of(ordered("value", account.email(), "type", "work", "primary", true)));
    user.put("groups", account.roles().stream().map(ScimResources::group).toList());
    Map<String, Object> meta = meta("User", "/Users/" + account.userId());
    meta.put("created", account.createdAt().toString());
    meta.put("version", version(account));
    user.put("meta", meta);
    return user;
  }

  static String version(ProvisionedAccount account) {
    return "W/\"" + account.version() + "\"";
  }

  private static Map<String, Object> group(String code) {
    return ordered("value", code, "$ref", PATH + "/Groups/" + code);
  }

  static Map<String, Object> of(ProvisionedGroup role) {
    Map<String, Object> group = resource(GROUP, role.code());
    group.put("displayName", role.displayName());
    if (role.members() != null) {
      group.put(
          "members",
          role.members().stream()
              .map(
                  member ->
                      ordered(
                          "value",
                          member.userId().toString(),
                          "display",
                          member.displayName(),
                          "$ref",
                          PATH + "/Users/" + member.userId()))
              .toList());
    }
    group.put("meta", meta("Group", "/Groups/" + role.code()));
    return group;
  }

  /**
   * A page.
   *
   * @param start the number of its first resource, from 1 on
   */
  static Map<String, Object> list(List<Map<String, Object>> resources, int start, int total) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("schemas", List.of(LIST));
    page.put("totalResults", total);
    page.put("startIndex", start);
    page.put("itemsPerPage", resources.size());
    page.put("Resources", resources);
    return page;
  }

  private static Map<String, Object> resource(String schema, String id) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("schemas", List.of(schema));
    resource.put("id", id);
    return resource;
  }

  static Map<String, Object> meta(String type, String location) {
    return ordered("resourceType", type, "location", PATH + location);
  }

  /** Keys and values in turn, in this order. */
  static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int at = 0; at < keysAndValues.length; at += 2) {
      map.put((String) keysAndValues[at], keysAndValues[at + 1]);
    }
    return map;
  }
}
