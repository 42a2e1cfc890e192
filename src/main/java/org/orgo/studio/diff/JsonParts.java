package org.orgo.studio.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The values of a tree by their paths, such as {@code validate.required}. */
final class JsonParts {

  private static final int MAX_DEPTH = 30;

  private JsonParts() {}

  static void flatten(JsonNode node, String path, Map<String, String> parts) {
    flatten(node, path, parts, 0);
  }

  private static void flatten(JsonNode node, String path, Map<String, String> parts, int depth) {
    if (depth > MAX_DEPTH || node.isValueNode()) {
      parts.put(path, node.isValueNode() ? node.asText() : node.toString());
    } else if (node.isArray()) {
      for (int at = 0; at < node.size(); at++) {
        flatten(node.get(at), path + "[" + (at + 1) + "]", parts, depth + 1);
      }
    } else {
      String before = path.isEmpty() ? "" : path + ".";
      node.properties()
          .forEach(each -> flatten(each.getValue(), before + each.getKey(), parts, depth + 1));
    }
  }
}
