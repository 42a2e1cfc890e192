package org.orgo.reviews.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.cycle.ReviewHolding;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrgoTest
class ReviewsApiTests {

  private static final LocalDate FIRST_MONDAY = LocalDate.parse("2026-01-05");
  private static final int REVIEWS = 5;

  @Autowired TestOrganizations organizations;
  @Autowired ReviewHolding holding;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private TestOrganization hospital;

  @BeforeEach
  void hold() {
    hospital = organizations.found("hospital");
    for (int week = 0; week < REVIEWS; week++) {
      ReviewPeriod period = ReviewPeriod.containing(Cadence.WEEKLY, FIRST_MONDAY.plusWeeks(week));
      hospital.runAsSystem(() -> holding.openCases(period));
    }
  }

  @Test
  void a_head_reads_them_newest_first_page_by_page_and_each_alone() throws Exception {
    List<String> starts = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = read(get("head", "?limit=2" + next));
      page.path("items").forEach(review -> starts.add(review.path("period_start").asText()));
      next = page.hasNonNull("next_cursor") ? "&cursor=" + page.path("next_cursor").asText() : "";
    } while (!next.isEmpty());
    assertThat(starts)
        .containsExactly("2026-02-02", "2026-01-26", "2026-01-19", "2026-01-12", "2026-01-05");

    JsonNode newest = read(get("head", "?limit=1")).path("items").path(0);
    JsonNode alone = read(get("head", "/" + newest.path("review_id").asText()));
    assertThat(alone).isEqualTo(newest);
    assertThat(alone.path("status").asText()).isEqualTo("HELD");
    assertThat(alone.path("due_at").asText()).isEqualTo("2026-02-09T03:00:00Z");
    assertThat(alone.path("late_by").asText()).startsWith("PT");
    assertThat(alone.has("summary")).as("counts of work the reader may not see").isFalse();
  }

  @Test
  void who_leads_no_department_is_told_that_a_right_is_missing() throws Exception {
    for (String user : List.of("worker", "supervisor", "admin", "analyst")) {
      assertThat(get(user, "").statusCode()).as(user).isEqualTo(403);
    }
    for (String user : List.of("head", "director", "ceo")) {
      assertThat(get(user, "").statusCode()).as(user).isEqualTo(200);
    }
  }

  @Test
  void another_organizations_review_does_not_exist() throws Exception {
    String id = read(get("head", "?limit=1")).path("items").path(0).path("review_id").asText();
    hospital = organizations.found("hospital");
    assertThat(get("head", "/" + id).statusCode()).isEqualTo(404);
    assertThat(read(get("head", "")).path("items")).isEmpty();
  }

  private JsonNode read(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private HttpResponse<String> get(String user, String rest) throws Exception {
    return http.send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/api/v3/reviews%s".formatted(port, rest)))
            .header("Authorization", "Bearer " + hospital.token(user))
            .build(),
        BodyHandlers.ofString());
  }
}
