package org.orgo.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a client reads before its first request. */
@OrgoTest
class ApiDescriptionTests {

  private static final String SNAKE_CASE = "[a-z][a-z0-9]*(_[a-z0-9]+)*";

  @Autowired TestRestTemplate http;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;

  private JsonNode description;

  @BeforeEach
  void read() {
    description = http.getForObject("/v3/api-docs", JsonNode.class);
  }

  @Test
  void anybody_reads_which_version_of_what_it_is() {
    assertThat(description.path("openapi").asText()).startsWith("3.1.");
    assertThat(description.at("/info/title").asText()).isEqualTo("Orgo");
    assertThat(description.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(description.at("/info/description").asText()).isNotBlank();
  }

  @Test
  void every_route_is_described_and_nothing_else() {
    Set<String> routes =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(
                info ->
                    info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v3/"))
                        .flatMap(
                            path ->
                                info.getMethodsCondition().getMethods().stream()
                                    .map(method -> method + " " + path)))
            .collect(Collectors.toSet());

    assertThat(operations().map(Operation::route))
        .hasSizeGreaterThan(20)
        .containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void every_operation_says_in_a_sentence_what_it_does() {
    assertThat(operations().flatMap(ApiDescriptionTests::gaps)).isEmpty();
    assertThat(operations().map(each -> each.node().path("operationId").asText()))
        .doesNotHaveDuplicates();
  }

  @Test
  void names_are_those_of_the_wire() {
    List<String> names = new ArrayList<>();
    description
        .path("components")
        .path("schemas")
        .forEach(schema -> schema.path("properties").fieldNames().forEachRemaining(names::add));
    operations()
        .flatMap(each -> parameters(each, "query"))
        .forEach(parameter -> names.add(parameter.path("name").asText()));

    assertThat(names).hasSizeGreaterThan(100).allMatch(name -> name.matches(SNAKE_CASE));
  }

  @Test
  void a_filter_is_a_parameter_of_its_own() {
    assertThat(parameters(operation("GET /api/v3/tasks"), "query"))
        .extracting(parameter -> parameter.path("name").asText())
        .contains("status", "owner_role", "overdue", "case_id", "limit", "cursor")
        .doesNotContain("query");
  }

  @Test
  void an_answer_says_what_is_always_there_and_a_body_what_is_needed() {
    assertThat(required("Task")).contains("task_id", "owner_role", "version", "created_at");
    assertThat(required("Task")).doesNotContain("case_id", "closed_at", "due_at");
    assertThat(required("WantedWork")).containsExactly("title");
    assertThat(schema("WantedWork").path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema("WantedWork").at("/properties/title/maxLength").asInt()).isEqualTo(500);
  }

  @Test
  void values_look_as_they_are_written() {
    JsonNode task = schema("Task").path("properties");

    assertThat(task.at("/task_id/format").asText()).isEqualTo("uuid");
    assertThat(task.at("/reactivity_time/format").asText()).isEqualTo("duration");
    assertThat(task.at("/created_at/format").asText()).isEqualTo("date-time");
    assertThat(task.at("/metadata/type").asText()).isEqualTo("object");
    assertThat(task.at("/status/$ref").asText()).endsWith("/TaskStatus");
    assertThat(schema("TaskStatus").path("enum").toString()).contains("ON_HOLD");
    assertThat(schema("Report").at("/properties/label/pattern").asText()).startsWith("^");
  }

  @Test
  void who_asks_is_told_by_a_token_and_for_a_token_by_a_password() {
    assertThat(description.path("security").toString()).isEqualTo("[{\"bearer\":[]}]");
    assertThat(operation("POST /api/v3/tokens").node().path("security").toString())
        .isEqualTo("[{\"basic\":[]}]");
  }

  @Test
  void what_asks_for_the_version_that_was_seen_says_so() {
    for (String asking :
        List.of("/api/v3/drafts/{id}/files/{file}.put", "/api/v3/tasks/{id}.patch")) {
      String[] route = asking.split("\\.");
      JsonNode answers = description.path("paths").path(route[0]).path(route[1]).path("responses");
      assertThat(answers.has("428")).as(asking).isTrue();
    }
  }

  @Test
  void what_is_made_is_answered_with_201_and_its_address() {
    JsonNode answers = operation("POST /api/v3/tasks").node().path("responses");

    assertThat(answers.has("200")).isFalse();
    assertThat(answers.at("/201/headers").toString()).contains("Location", "ETag");
    assertThat(answers.properties().stream().map(Map.Entry::getKey))
        .contains("400", "401", "403", "409", "413", "415", "422", "503");
  }

  /** An operation without one of what each has. */
  private static Stream<String> gaps(Operation operation) {
    JsonNode node = operation.node();
    String id = node.path("operationId").asText();
    Stream<String> missing =
        Stream.of("summary", "tags", "operationId", "responses")
            .filter(part -> node.path(part).isEmpty() && node.path(part).asText().isBlank());
    Stream<String> odd = id.matches("[a-z]+([A-Z][a-z]+)+") ? Stream.empty() : Stream.of("name");
    Stream<String> silent =
        parameters(operation, "")
            .filter(parameter -> parameter.path("in").asText().equals("header"))
            .filter(parameter -> parameter.path("description").asText().isBlank())
            .map(parameter -> "description of " + parameter.path("name").asText());
    return Stream.of(missing, odd, silent)
        .flatMap(each -> each)
        .map(part -> "%s has no %s".formatted(operation.route(), part));
  }

  private record Operation(String route, JsonNode node) {}

  private Stream<Operation> operations() {
    return description.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(
                        method ->
                            new Operation(
                                method.getKey().toUpperCase() + " " + path.getKey(),
                                method.getValue())));
  }

  private Operation operation(String route) {
    return operations().filter(each -> each.route().equals(route)).findFirst().orElseThrow();
  }

  private static Stream<JsonNode> parameters(Operation operation, String in) {
    List<JsonNode> all = new ArrayList<>();
    operation.node().path("parameters").forEach(all::add);
    return all.stream().filter(each -> in.isEmpty() || each.path("in").asText().equals(in));
  }

  private JsonNode schema(String name) {
    return description.path("components").path("schemas").path(name);
  }

  private List<String> required(String name) {
    List<String> names = new ArrayList<>();
    schema(name).path("required").forEach(each -> names.add(each.asText()));
    return names;
  }
}
