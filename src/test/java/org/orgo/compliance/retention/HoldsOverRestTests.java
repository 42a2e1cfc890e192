package org.orgo.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Holds, the plan and its certificates, as programs ask for them. */
@OrgoTest
class HoldsOverRestTests {

  private static final Map<String, String> CRISES =
      Map.of("kind", "LABEL", "label_pattern", "*.9*", "reason", "Inquiry");

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;

  private TestOrganization shops;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @Test
  void a_hold_is_placed_once_listed_and_released_once() {
    HttpHeaders once = new HttpHeaders();
    once.set("Idempotency-Key", "once");
    JsonNode hold = ask(HttpMethod.POST, "/holds", CRISES, once).getBody();
    JsonNode again = ask(HttpMethod.POST, "/holds", CRISES, once).getBody();

    assertThat(again).isEqualTo(hold);
    assertThat(hold.path("kind").asText()).isEqualTo("LABEL");
    assertThat(hold.path("placed_by").asText()).isEqualTo(shops.user("compliance").toString());
    assertThat(get("/holds").path("items")).hasSize(1);
    String release = "/holds/" + hold.path("hold_id").asText() + "/release";
    Map<String, String> over = Map.of("reason", "Over");
    assertThat(status(release, over)).isEqualTo(200);
    assertThat(status(release, over)).isEqualTo(409);
    assertThat(get("/holds").path("items").path(0).path("release_reason").asText())
        .isEqualTo("Over");
  }

  @Test
  void a_hold_that_names_nothing_or_two_things_is_refused() {
    assertThat(status("/holds", Map.of("kind", "PERIOD", "reason", "Inquiry"))).isEqualTo(422);
    assertThat(
            status(
                "/holds",
                Map.of(
                    "kind",
                    "LABEL",
                    "label_pattern",
                    "*",
                    "starts_on",
                    "2026-01-01",
                    "reason",
                    "Inquiry")))
        .isEqualTo(422);
    assertThat(status("/holds", Map.of("reason", "Inquiry"))).isEqualTo(422);
  }

  @Test
  void the_plan_says_the_rule_and_certificates_are_listed() {
    JsonNode plan = get("/retention/plan");

    assertThat(plan.path("retention_days").asInt()).isEqualTo(1825);
    assertThat(plan.path("own").asBoolean()).isFalse();
    assertThat(plan.path("items").isArray()).isTrue();
    assertThat(get("/retention/runs").path("items").isArray()).isTrue();
  }

  private JsonNode get(String path) {
    return ask(HttpMethod.GET, path, null, new HttpHeaders()).getBody();
  }

  private int status(String path, Object body) {
    return ask(HttpMethod.POST, path, body, new HttpHeaders()).getStatusCode().value();
  }

  private ResponseEntity<JsonNode> ask(
      HttpMethod method, String path, Object body, HttpHeaders headers) {
    headers.setBearerAuth(shops.token("compliance"));
    return http.exchange(
        URI.create(http.getRootUri() + "/api/v3" + path),
        method,
        new HttpEntity<>(body, headers),
        JsonNode.class);
  }
}
