package org.orgo.people.scim.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.orgo.people.scim.api.ScimRefused.ScimType;

/**
 * One operation of a PATCH.
 *
 * @param op add, replace or remove
 * @param path null where the value names its attributes
 */
record PatchOperation(String op, String path, JsonNode value) {

  private static final int MAX_OPERATIONS = 100;
  private static final Set<String> OPS = Set.of("add", "replace", "remove");

  boolean removes() {
    return op.equals("remove");
  }

  boolean replaces() {
    return op.equals("replace");
  }

  /** Letter case counts nothing: Entra writes Add, Okta add. */
  static List<PatchOperation> all(JsonNode body) {
    JsonNode operations = body == null ? null : body.get("Operations");
    if (operations == null || !operations.isArray() || operations.isEmpty()) {
      throw new ScimRefused(ScimType.INVALID_SYNTAX, "Operations is a list of at least one");
    }
    if (operations.size() > MAX_OPERATIONS) {
      throw new ScimRefused(ScimType.TOO_MANY, "At most 100 operations at once");
    }
    List<PatchOperation> all = new ArrayList<>();
    for (JsonNode each : operations) {
      String op = each.path("op").asText().toLowerCase(Locale.ROOT);
      if (!OPS.contains(op)) {
        throw new ScimRefused(ScimType.INVALID_SYNTAX, "op is add, replace or remove");
      }
      String path = each.path("path").asText();
      if (path.isBlank() && op.equals("remove")) {
        throw new ScimRefused(ScimType.INVALID_PATH, "What is removed is named by a path");
      }
      all.add(new PatchOperation(op, path.isBlank() ? null : path, each.get("value")));
    }
    return all;
  }
}
