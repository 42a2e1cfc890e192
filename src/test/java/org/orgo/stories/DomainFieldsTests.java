package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a domain knows about its work is checked when it comes in and shown where it is read. */
@OrgoTest
class DomainFieldsTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  private Api api;
  private Visitor worker;

  @BeforeEach
  void found() {
    TestOrganization shops = organizations.found("retail_chain");
    api = new Api(port, shops, "worker");
    worker = Visitor.of(sessions, shops, "worker", port);
  }

  @Test
  void a_page_shows_them_in_the_order_and_by_the_titles_of_the_domains_file() {
    String task =
        opened(
            """
            {"title": "The lift stands", "type": "maintenance",
             "metadata": {"cost": 12.5, "floor": "3", "room": "B 12", "asset": "LIFT-02"}}""");

    String page = worker.get(task).body();
    assertThat(page)
        .containsSubsequence(
            "<dt>Asset</dt><dd>LIFT-02</dd>", "<dt>Cost</dt><dd>12.5</dd>", "<dt>Floor</dt>");
    worker.post("/preferences/locale", Map.of("locale", "fr"));
    assertThat(worker.get(task).body())
        .contains("<dt>Équipement</dt><dd>LIFT-02</dd>", "<dt>Local</dt><dd>B 12</dd>");
  }

  @Test
  void yes_and_no_are_words() {
    String task =
        opened(
            """
            {"title": "A fall", "type": "safety", "label": "1001.91.Operations.Safety",
             "metadata": {"injured_persons": 1, "external_services_called": true}}""");

    assertThat(worker.get(task).body())
        .contains("<dt>External services called</dt><dd>yes</dd>", "<dt>Injured persons</dt>");
  }

  @Test
  void a_value_the_domain_does_not_take_is_refused_when_it_is_entered() {
    String wrong = "\"metadata\": {\"asset\": \"the big one\"}";

    Api.Answer refused =
        api.post(
            "/tasks", "{\"title\": \"The lift stands\", \"type\": \"maintenance\", " + wrong + "}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asText()).isEqualTo("domain_refused");
    JsonNode error = refused.json().path("errors").get(0);
    assertThat(error.path("field").asText()).isEqualTo("metadata.asset");
  }

  @Test
  void a_subtype_or_category_the_domain_does_not_have_is_refused_with_those_it_has() {
    Api.Answer subtype =
        api.post(
            "/tasks",
            "{\"title\": \"The gate\", \"type\": \"maintenance\", \"subtype\": \"gate\"}");
    Api.Answer category =
        api.post(
            "/cases",
            "{\"title\": \"The gate\", \"type\": \"maintenance\", \"category\": \"REPORT\"}");

    assertThat(subtype.status()).isEqualTo(422);
    JsonNode error = subtype.json().path("errors").get(0);
    assertThat(error.path("field").asText()).isEqualTo("subtype");
    assertThat(error.path("allowed").toString()).contains("\"doors_and_locks\"", "\"lift\"");
    assertThat(category.status()).isEqualTo(422);
    error = category.json().path("errors").get(0);
    assertThat(error.path("field").asText()).isEqualTo("category");
    assertThat(error.path("allowed").toString()).isEqualTo("[\"REQUEST\",\"INCIDENT\"]");
  }

  @Test
  void a_signal_about_safety_may_say_where() {
    Api.Answer taken =
        api.post(
            "/signals",
            """
            {"subject": "Wet floor", "body": "Somebody may slip", "type": "safety",
             "location": {"place": "Lobby"}}""");

    assertThat(taken.status()).isEqualTo(201);
    assertThat(worker.get("/tasks/" + taken.json().path("task_id").asText()).body())
        .contains("Lobby");
  }

  private String opened(String wanted) {
    Api.Answer answer = api.post("/tasks", wanted);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return "/tasks/" + answer.json().path("task_id").asText();
  }
}
