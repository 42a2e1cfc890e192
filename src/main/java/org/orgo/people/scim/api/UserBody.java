package org.orgo.people.scim.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.orgo.people.scim.AccountWish;
import org.orgo.people.scim.api.ScimRefused.ScimType;

/**
 * What a body says about a user, whole or as a patch. Directories write a truth as a text, names in
 * any letter case, and attributes that nobody keeps here: those are passed over, and what is no
 * attribute of SCIM's user is refused.
 */
final class UserBody {

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:user";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user";

  /** Of SCIM's user, and kept by no account. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "schemas",
          "id",
          "meta",
          "groups",
          "roles",
          "nickname",
          "profileurl",
          "title",
          "usertype",
          "timezone",
          "password",
          "phonenumbers",
          "ims",
          "photos",
          "addresses",
          "entitlements",
          "x509certificates",
          "emails",
          "name");

  private String email;
  private String displayName;
  private String locale;
  private String externalId;
  private Boolean active;
  private final Map<String, String> name = new LinkedHashMap<>();

  /** A whole user, as POST and PUT bring it. */
  static AccountWish whole(JsonNode body) {
    UserBody user = new UserBody();
    user.takeAll(requireObject(body));
    return user.wish(true);
  }

  /** Changes, as PATCH brings them. */
  static AccountWish patched(JsonNode body) {
    UserBody user = new UserBody();
    for (PatchOperation operation : PatchOperation.all(body)) {
      if (operation.path() == null) {
        user.takeAll(requireObject(operation.value()));
      } else {
        user.take(operation.path(), operation.removes() ? null : operation.value());
      }
    }
    return user.wish(false);
  }

  private static JsonNode requireObject(JsonNode node) {
    if (node == null || !node.isObject()) {
      throw new ScimRefused(ScimType.INVALID_SYNTAX, "A JSON object is wanted");
    }
    return node;
  }

  private void takeAll(JsonNode attributes) {
    attributes.properties().forEach(each -> take(each.getKey(), each.getValue()));
  }

  private void take(String written, JsonNode value) {
    String path = written.strip().toLowerCase(Locale.ROOT);
    if (path.equals(CORE)) {
      takeAll(requireObject(value));
      return;
    }
    if (path.startsWith(ENTERPRISE)) {
      return;
    }
    String attribute = path.startsWith(CORE + ":") ? path.substring(CORE.length() + 1) : path;
    switch (attribute) {
      case "username" -> email = text("userName", value);
      case "displayname" -> displayName = text("displayName", value);
      case "externalid" -> externalId = text("externalId", value);
      case "locale", "preferredlanguage" -> locale = language(value);
      case "active" -> active = truth(value);
      case "name" -> takeName(value);
      default -> takeOther(attribute, written, value);
    }
  }

  private void takeOther(String attribute, String written, JsonNode value) {
    if (attribute.startsWith("name.")) {
      name.put(attribute.substring("name.".length()), text(written, value));
      return;
    }
    String first = attribute.split("[.\\[]", 2)[0];
    if (!NOT_KEPT.contains(first)) {
      throw new ScimRefused(ScimType.INVALID_PATH, "There is no attribute " + written);
    }
  }

  private void takeName(JsonNode value) {
    if (value != null && value.isObject()) {
      value
          .properties()
          .forEach(
              part ->
                  name.put(part.getKey().toLowerCase(Locale.ROOT), text("name", part.getValue())));
    }
  }

  private static String text(String attribute, JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      throw new ScimRefused(ScimType.INVALID_VALUE, attribute + " is a text");
    }
    String text = value.asText().strip();
    return text.isEmpty() ? null : text;
  }

  /** Entra writes it as "True" and "False". */
  private static Boolean truth(JsonNode value) {
    String text = value == null ? "" : value.asText().toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      throw new ScimRefused(ScimType.INVALID_VALUE, "active is true or false");
    }
    return Boolean.valueOf(text);
  }

  /** A language that Orgo does not speak is passed over. */
  private static String language(JsonNode value) {
    String text = value == null ? "" : value.asText();
    String language = text.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Set.of("en", "fr").contains(language) ? language : null;
  }

  private AccountWish wish(boolean whole) {
    String shown = displayName == null ? written() : displayName;
    return new AccountWish(
        email, shown == null && whole ? email : shown, locale, externalId, active);
  }

  /** The name as one writes it; null where none was sent. */
  private String written() {
    if (name.get("formatted") != null) {
      return name.get("formatted");
    }
    String given = name.get("givenname");
    String family = name.get("familyname");
    if (given == null || family == null) {
      return null;
    }
    return given + " " + family;
  }
}
