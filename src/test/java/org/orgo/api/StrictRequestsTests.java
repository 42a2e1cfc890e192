package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.api.Caller.Reply;
import org.orgo.api.RestRoutes.RestRoute;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing that a program writes is silently ignored, on any route. */
@OrgoTest
class StrictRequestsTests {

  private static final String UNKNOWN = "surprise_of_nobody";

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;

  private Caller admin;

  @BeforeEach
  void found() {
    TestOrganization shops = organizations.found("retail_chain");
    admin = new Caller(http, shops.token("admin"));
  }

  @Test
  void every_route_refuses_a_parameter_it_does_not_read_and_names_those_it_does() {
    List<RestRoute> routes = RestRoutes.of(mappings);
    assertThat(routes).hasSizeGreaterThan(20);
    for (RestRoute route : routes) {
      Reply refused = send(route, "?" + UNKNOWN + "=1", route.fields().isEmpty() ? null : "{}");

      assertThat(refused.status()).as(route.toString()).isEqualTo(422);
      assertThat(refused.refused()).as(route.toString()).containsExactly(UNKNOWN);
      assertThat(allowed(refused))
          .as(route.toString())
          .containsExactlyInAnyOrderElementsOf(route.parameters());
    }
  }

  @Test
  void every_body_refuses_a_field_it_does_not_have_and_names_those_it_has() {
    List<RestRoute> routes =
        RestRoutes.of(mappings).stream().filter(route -> !route.fields().isEmpty()).toList();
    assertThat(routes).hasSizeGreaterThan(8);
    for (RestRoute route : routes) {
      Reply refused = send(route, "", "{\"%s\":1}".formatted(UNKNOWN));

      assertThat(refused.status()).as(route.toString()).isEqualTo(422);
      assertThat(refused.refused()).as(route.toString()).containsExactly(UNKNOWN);
      assertThat(allowed(refused))
          .as(route.toString())
          .containsExactlyInAnyOrderElementsOf(route.fields());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ownerRole, owner_role",
    "dueAt, due_at",
    "tittle, title",
    "case-id, case_id",
    "Label, label"
  })
  void who_misspells_a_field_is_told_which_one_is_meant(String written, String meant) {
    Reply refused = admin.post("/tasks", Map.of("title", "Mend the door", written, "x"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(message(refused)).contains("did you mean " + meant + "?");
  }

  @ParameterizedTest
  @CsvSource({"ownerRole, owner_role", "stauts, status", "caseId, case_id"})
  void who_misspells_a_filter_is_told_which_one_is_meant(String written, String meant) {
    assertThat(message(admin.get("/tasks?" + written + "=x")))
        .contains("did you mean " + meant + "?");
  }

  @Test
  void a_name_that_is_like_no_other_gets_no_advice() {
    assertThat(message(admin.get("/tasks?x=1"))).doesNotContain("did you mean");
  }

  @ParameterizedTest
  @CsvSource({
    "/tasks?status=LATE, status, PENDING",
    "/tasks?severity=BAD, severity, MINOR",
    "/tasks?overdue=perhaps, overdue, true",
    "/cases?status=LATE, status, ARCHIVED",
    "/notifications?unread=perhaps, unread, false"
  })
  void a_word_that_a_filter_does_not_know_is_answered_with_those_it_knows(
      String query, String parameter, String known) {
    Reply refused = admin.get(query);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.refused()).containsExactly(parameter);
    assertThat(allowed(refused)).contains(known);
  }

  @Test
  void a_refusal_repeats_no_endless_name() {
    String name = "x".repeat(5_000);

    assertThat(admin.post("/tasks", Map.of(name, 1)).body().toString())
        .hasSizeLessThan(1_500)
        .contains("title");
  }

  private Reply send(RestRoute route, String query, String body) {
    String nobody = UUID.randomUUID().toString();
    return admin.send(
        HttpMethod.valueOf(route.method()),
        route.address(nobody, nobody) + query,
        body,
        Map.of("If-Match", "*", "Accept", "*/*"));
  }

  private static String message(Reply refused) {
    return refused.body().path("errors").path(0).path("message").asText();
  }

  private static List<String> allowed(Reply refused) {
    return refused
        .body()
        .path("errors")
        .path(0)
        .path("allowed")
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }
}
