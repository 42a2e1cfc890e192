package org.orgo.exports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ordering and fetching a file on the page, and the ways there. */
@OrgoTest
class ExportPagesTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern FILE = Pattern.compile("href=\"(/exports/[\\w-]+/file)\"");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private Visitor analyst;

  @BeforeEach
  void work() {
    hospital = organizations.found("hospital");
    analyst = Visitor.of(sessions, hospital, "analyst", port);
    hospital.runAsSystem(() -> desk.open(aTask().titled("Tap").visible(Visibility.PUBLIC).draft()));
  }

  @Test
  void a_file_is_ordered_and_fetched_on_the_page() {
    assertThat(analyst.get("/exports").body()).contains("No exports yet");

    assertThat(order("TASKS", Map.of("purpose", "Yearly audit")).statusCode()).isEqualTo(303);

    await().atMost(PATIENCE).until(() -> FILE.matcher(analyst.get("/exports").body()).find());
    String page = analyst.get("/exports").body();
    assertThat(page).contains("Yearly audit", "1 row", "SHA-256", "Masked: Requested by");
    Matcher file = FILE.matcher(page);
    assertThat(file.find()).isTrue();
    assertThat(analyst.get(file.group(1)).body()).contains("Tap");
  }

  @Test
  void an_order_without_a_purpose_is_shown_again_with_what_was_filled_in() {
    HttpResponse<String> refused =
        order("TASKS", Map.of("purpose", " ", "q", "pump", "format", "XLSX", "status", "PENDING"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Please say what the file is for", "value=\"pump\"")
        .containsPattern("value=\"XLSX\" selected")
        .containsPattern("value=\"PENDING\" checked");
  }

  @Test
  void lists_lead_to_the_form_with_what_they_select_for_those_who_may() {
    String list = analyst.get("/?view=all&status=PENDING&q=pump&overdue=true").body();
    Matcher link = Pattern.compile("href=\"(/exports\\?[^\"]+)\"").matcher(list);
    assertThat(link.find()).isTrue();
    assertThat(analyst.get(link.group(1).replace("&amp;", "&")).body())
        .contains("value=\"pump\"")
        .containsPattern("value=\"ALL\" selected")
        .containsPattern("value=\"PENDING\" checked")
        .containsPattern("name=\"overdue\" value=\"true\" checked")
        .doesNotContainPattern("value=\"COMPLETED\" checked");

    Matcher cases =
        Pattern.compile("href=\"(/exports\\?[^\"]+)\"").matcher(analyst.get("/cases").body());
    assertThat(cases.find()).isTrue();
    assertThat(analyst.get(cases.group(1).replace("&amp;", "&")).body())
        .containsPattern("value=\"OPEN\" checked")
        .doesNotContainPattern("value=\"ARCHIVED\" checked");

    Visitor worker = Visitor.of(sessions, hospital, "worker", port);
    assertThat(worker.get("/").body()).doesNotContain("/exports");
    assertThat(worker.get("/cases").body()).doesNotContain("/exports");
    assertThat(worker.get("/exports").statusCode()).isEqualTo(403);
  }

  @Test
  void a_report_is_ordered_with_its_periods() {
    assertThat(
            order(
                    "REPORT",
                    Map.of("purpose", "Board", "report", "load", "grain", "MONTH", "format", "PDF"))
                .statusCode())
        .isEqualTo(303);
    assertThat(
            order("REPORT", Map.of("purpose", "Board", "report", "wellbeing", "function", "HR"))
                .body())
        .contains("function-error")
        .contains("This cannot be taken as it is.");
    assertThat(analyst.get("/exports?kind=REPORT").body()).contains("Report: Load", "By month");
  }

  private HttpResponse<String> order(String kind, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("kind", kind);
    return analyst.post("/exports", all);
  }
}
