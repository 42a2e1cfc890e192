package org.orgo.engine.fence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Bodies for a route as its description has them, with ids of somebody in every field that takes
 * one.
 */
final class EngineBodies {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_DEPTH = 3;
  private static final Pattern ID_SUFFIX =
      Pattern.compile("(?:Ids?In|IdNotIn|KeyIn|KeyNotIn|Ids|Id|In|Key)$");
  private static final Pattern LEFT_OUT =
      Pattern.compile("(?i)orQueries|.*expression|sorting|without.*|include.*");
  private static final Map<String, String> WORDS =
      Map.of("messageName", "taskCancelled", "variableName", "escalateAt", "type", "String");

  private final JsonNode document;

  EngineBodies(JsonNode document) {
    this.document = document;
  }

  /** None for a route without a body. */
  List<String> of(EngineRoute route, EngineIds ids) {
    JsonNode schema = schema(route);
    if (schema.isMissingNode()) {
      return List.of();
    }
    JsonNode full = sample(schema, "", route, ids, 0);
    List<String> bodies = new ArrayList<>(List.of("{}", full.toString()));
    if (full.isObject()) {
      bodies.add(onlyIds((ObjectNode) full).toString());
    }
    return bodies.stream().distinct().toList();
  }

  /** Bodies with one field that takes an id, each. */
  List<String> ofOneField(EngineRoute route, EngineIds ids) {
    JsonNode full = sample(schema(route), "", route, ids, MAX_DEPTH - 1);
    List<String> bodies = new ArrayList<>();
    full.properties()
        .forEach(
            field -> {
              if (isId(field.getKey())) {
                bodies.add(JSON.objectNode().set(field.getKey(), field.getValue()).toString());
              }
            });
    return bodies;
  }

  /** Parameters of the address that take an id. */
  List<String> queries(EngineRoute route, EngineIds ids) {
    List<String> queries = new ArrayList<>();
    operation(route)
        .path("parameters")
        .forEach(
            parameter -> {
              String name = parameter.path("name").asText();
              if ("query".equals(parameter.path("in").asText())
                  && isId(name)
                  && !LEFT_OUT.matcher(name).matches()) {
                queries.add("?" + name + "=" + ids.of(kind(name, route)));
              }
            });
    return queries;
  }

  private JsonNode operation(EngineRoute route) {
    return document.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
  }

  private JsonNode schema(EngineRoute route) {
    return operation(route)
        .path("requestBody")
        .path("content")
        .path("application/json")
        .path("schema");
  }

  private JsonNode sample(
      JsonNode schema, String name, EngineRoute route, EngineIds ids, int depth) {
    if (schema.has("$ref")) {
      return sample(
          document.at(schema.path("$ref").asText().substring(1)), name, route, ids, depth);
    }
    if (schema.has("allOf") || schema.has("properties")) {
      return depth > MAX_DEPTH ? JSON.objectNode() : object(schema, route, ids, depth);
    }
    return switch (schema.path("type").asText()) {
      case "array" -> array(schema, name, route, ids, depth);
      case "boolean" -> JSON.booleanNode("suspended".equals(name) || name.startsWith("cascade"));
      case "integer", "number" -> JSON.numberNode(1);
      case "string" -> JSON.textNode(text(schema, name, route, ids));
      default -> JSON.objectNode();
    };
  }

  private ObjectNode object(JsonNode schema, EngineRoute route, EngineIds ids, int depth) {
    ObjectNode made = JSON.objectNode();
    schema
        .path("allOf")
        .forEach(
            part -> {
              JsonNode sample = sample(part, "", route, ids, depth);
              if (sample.isObject()) {
                made.setAll((ObjectNode) sample);
              }
            });
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (!LEFT_OUT.matcher(property.getKey()).matches()) {
                made.set(
                    property.getKey(),
                    sample(property.getValue(), property.getKey(), route, ids, depth + 1));
              }
            });
    return made;
  }

  private ArrayNode array(
      JsonNode schema, String name, EngineRoute route, EngineIds ids, int depth) {
    return JSON.arrayNode().add(sample(schema.path("items"), name, route, ids, depth + 1));
  }

  private static String text(JsonNode schema, String name, EngineRoute route, EngineIds ids) {
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asText();
    }
    if ("date-time".equals(schema.path("format").asText())) {
      return "2030-01-01T00:00:00.000+0000";
    }
    return isId(name) ? ids.of(kind(name, route)) : WORDS.getOrDefault(name, "x");
  }

  private static ObjectNode onlyIds(ObjectNode full) {
    ObjectNode less = JSON.objectNode();
    full.properties()
        .forEach(
            field -> {
              if (isId(field.getKey()) || field.getValue().isBoolean()) {
                less.set(field.getKey(), field.getValue());
              }
            });
    return less;
  }

  static boolean isId(String name) {
    return name.equals("id")
        || ID_SUFFIX.matcher(name).find()
        || name.matches("assignee|owner|userId");
  }

  /** {@code historicProcessInstanceIds} are ids of a {@code process-instance}. */
  static String kind(String field, EngineRoute route) {
    if (field.equals("id") || field.equals("idIn")) {
      return route.path().replaceFirst("^/(?:history/)?", "").replaceFirst("/.*", "");
    }
    if (field.matches(".*Key(?:In|NotIn)?")) {
      return "key";
    }
    String word =
        ID_SUFFIX
            .matcher(field)
            .replaceFirst("")
            .replaceFirst("^(?:historic|root|super|sub)(?=[A-Z])", "");
    String kind = word.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "assignee", "owner", "assigner" -> "user";
      case "execution-ids" -> "execution";
      case "variable-scope" -> "process-instance";
      default -> kind;
    };
  }
}
