package org.orgo.testing.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OpenAPI 3.1 description, and in what an exchange differs from it. */
final class ApiDescription {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PROBLEM = "#/components/schemas/Problem";

  /** Headers that mean something to our clients; an answer without them has to be described so. */
  private static final List<String> HEADERS =
      List.of("etag", "location", "retry-after", "www-authenticate", "idempotency-replayed");

  private final JsonNode document;
  private final JsonNode closedComponents;
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  ApiDescription(JsonNode document) {
    this.document = document;
    this.closedComponents = document.path("components").deepCopy();
    close(closedComponents);
  }

  /** What the answer says otherwise than the description; nothing when they agree. */
  List<String> differences(ApiExchange exchange) {
    Optional<JsonNode> operation = operation(exchange);
    Stream<String> found =
        operation.isPresent()
            ? Stream.concat(
                ofRequest(operation.get(), exchange), ofAnswer(operation.get(), exchange))
            : ofNoOperation(exchange);
    return found.map(difference -> exchange + " " + difference).toList();
  }

  private Optional<JsonNode> operation(ApiExchange exchange) {
    String method = exchange.method().equals("HEAD") ? "get" : exchange.method().toLowerCase();
    return document.path("paths").properties().stream()
        .filter(path -> matches(path.getKey(), exchange.path()))
        .map(path -> path.getValue().path(method))
        .filter(JsonNode::isObject)
        .findFirst();
  }

  private static boolean matches(String template, String path) {
    return Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path);
  }

  private Stream<String> ofNoOperation(ApiExchange exchange) {
    return exchange.isDone()
        ? Stream.of("is not described")
        : ofBody(PROBLEM, Set.of("application/problem+json"), exchange);
  }

  /** What was taken is described. */
  private Stream<String> ofRequest(JsonNode operation, ApiExchange exchange) {
    if (!exchange.isDone()) {
      return Stream.empty();
    }
    List<String> parameters = operation.path("parameters").findValuesAsText("name");
    Stream<String> unknownParameters =
        exchange.parameters().stream()
            .filter(name -> !parameters.contains(name))
            .map(name -> "takes a parameter that is not described: " + name);
    JsonNode body = resolved(operation.at("/requestBody/content/application~1json/schema"));
    Stream<String> unknownFields =
        parsed(exchange.sent()).properties().stream()
            .map(Map.Entry::getKey)
            .filter(name -> !body.path("additionalProperties").asBoolean())
            .filter(name -> !body.path("properties").has(name))
            .map(name -> "takes a field that is not described: " + name);
    return Stream.concat(unknownParameters, unknownFields);
  }

  private Stream<String> ofAnswer(JsonNode operation, ApiExchange exchange) {
    JsonNode answer = resolved(operation.path("responses").path(String.valueOf(exchange.status())));
    if (answer.isMissingNode()) {
      return Stream.of("has a status that is not described");
    }
    Stream<String> headers =
        HEADERS.stream().filter(name -> isMissing(answer, name, exchange)).map(n -> "header " + n);
    if (exchange.method().equals("HEAD")) {
      return headers;
    }
    JsonNode content = answer.path("content");
    String schema = content.path(exchange.mediaType()).at("/schema/$ref").asText();
    return Stream.concat(headers, ofBody(schema, names(content), exchange));
  }

  private static boolean isMissing(JsonNode answer, String name, ApiExchange exchange) {
    boolean described = names(answer.path("headers")).stream().anyMatch(name::equalsIgnoreCase);
    boolean given = exchange.headers().containsKey(name);
    boolean repeated = exchange.headers().containsKey("idempotency-replayed");
    boolean optional = name.equals("idempotency-replayed") || exchange.status() == 403;
    return described ? !given && !repeated && !optional : given;
  }

  private Stream<String> ofBody(String schema, Set<String> mediaTypes, ApiExchange exchange) {
    if (mediaTypes.isEmpty()) {
      return exchange.received().length == 0 ? Stream.empty() : Stream.of("has a body");
    }
    if (!mediaTypes.contains(exchange.mediaType())) {
      return Stream.of("is of type " + exchange.mediaType());
    }
    return schema.isEmpty()
        ? Stream.empty()
        : schemas
            .computeIfAbsent(schema, this::schema)
            .validate(parsed(exchange.received()))
            .stream()
            .map(ValidationMessage::getMessage);
  }

  private JsonSchema schema(String reference) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode().put("$ref", reference);
    whole.set("components", closedComponents);
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** A field that is not named is a difference, though clients must live with it. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode schema
        && schema.path("properties").isObject()
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    node.forEach(ApiDescription::close);
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return JSON.missingNode();
    }
  }
}
