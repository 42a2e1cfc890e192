package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.reviews.response.PatternFixtures.aPattern;
import static org.orgo.reviews.response.PatternFixtures.week;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.response.PatternResponse;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Patterns as a program of a department head meets them. */
@OrgoTest
class PatternsOverRestTests {

  private static final ReviewPeriod FIRST = week(LocalDate.of(2026, 11, 2));

  @Autowired TestOrganizations organizations;
  @Autowired PatternResponse response;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private Api head;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
    head = new Api(port, hospital, "head");
    hospital.runAsSystem(
        () ->
            response.answer(
                FIRST,
                List.of(
                    aPattern().found(),
                    aPattern().about("noise").found(),
                    aPattern().of(PatternKind.HIGH_RISK).about("self_harm").found())));
  }

  @Test
  void a_list_is_read_page_by_page_and_filtered() {
    JsonNode first = head.get("/patterns?limit=2").json();
    assertThat(first.path("items")).hasSize(2);
    JsonNode rest =
        head.get("/patterns?limit=2&cursor=" + first.path("next_cursor").asText()).json();
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.has("next_cursor")).isFalse();

    JsonNode risks = head.get("/patterns?kind=high_risk&status=FIRED&cadence=WEEKLY").json();
    assertThat(risks.path("items")).hasSize(1);
    assertThat(risks.path("items").get(0).path("kind").asText()).isEqualTo("HIGH_RISK");
    assertThat(head.get("/patterns?cadence=YEARLY").json().path("items")).isEmpty();
  }

  @Test
  void a_pattern_names_its_numbers_its_thresholds_and_its_case() {
    JsonNode pattern = ofKind("FREQUENCY");

    assertThat(pattern.path("thresholds").path("minimum_events").asInt()).isEqualTo(2);
    assertThat(pattern.path("expected_rate").asDouble()).isEqualTo(50);
    assertThat(pattern.path("key").path("owner_role").asText()).isEqualTo("Operations.Safety");
    assertThat(head.get("/cases/" + pattern.path("case_id").asText()).status()).isEqualTo(200);
    assertThat(head.get("/patterns/" + pattern.path("pattern_id").asText()).json())
        .isEqualTo(pattern);
  }

  @Test
  void a_dismissal_asks_for_a_reason_and_for_the_periods_it_mutes() {
    String path = "/patterns/" + ofKind("FREQUENCY").path("pattern_id").asText() + "/dismiss";

    assertThat(head.post(path, "{\"periods\": 1}").status()).isEqualTo(422);
    assertThat(head.post(path, "{\"reason\": \"known\", \"periods\": 9}").status()).isEqualTo(422);
    Api.Answer done = head.post(path, "{\"reason\": \"It is being mended\", \"periods\": 2}");
    assertThat(done.json().path("status").asText()).isEqualTo("DISMISSED");
    assertThat(done.json().path("muted_until").asText()).isEqualTo("2026-11-16");
    Api.Answer again = head.post(path, "{\"reason\": \"Still\", \"periods\": 1}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("code").asText()).isEqualTo("pattern_is_settled");
  }

  @Test
  void only_heads_and_those_above_them_read_patterns() {
    assertThat(new Api(port, hospital, "worker").get("/patterns").status()).isEqualTo(403);
    Api director = new Api(port, hospital, "director");
    assertThat(director.get("/patterns").json().path("items")).isEmpty();
    assertThat(
            director.get("/patterns/" + ofKind("FREQUENCY").path("pattern_id").asText()).status())
        .isEqualTo(404);
  }

  private JsonNode ofKind(String kind) {
    return head.get("/patterns?kind=" + kind).json().path("items").get(0);
  }
}
