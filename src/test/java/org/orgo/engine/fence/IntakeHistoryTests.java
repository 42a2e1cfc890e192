package org.orgo.engine.fence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** From a signal to the table that decided, and the row, where the profile keeps history. */
@OrgoTest
class IntakeHistoryTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter ENGINES_DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
  private static final String ALL = "&includeInputs=true&includeOutputs=true";
  private static final String CANARY = "zanzibar";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired SignalDesk signals;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private EngineClient operator;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
    operator = EngineClient.of(hospital, "ops", sessions, port);
  }

  @Test
  void an_operator_is_led_from_a_signal_to_the_table_and_the_row_that_decided() {
    JsonNode run = runOf(report(hospital));
    assertThat(run.path("state").asText()).isEqualTo("COMPLETED");
    assertThat(run.path("startUserId").asText()).isEqualTo(hospital.user("worker").toString());

    List<String> passed =
        texts(rows("/history/activity-instance?processInstanceId=" + id(run)), "activityId");
    assertThat(passed)
        .contains("businessRuleTask_classifySignal", "businessRuleTask_findQueue")
        .contains("event_caseAndTaskOpened")
        .doesNotContain("event_taskOpened", "event_signalFiled");

    JsonNode decisions = rows("/history/decision-instance?processInstanceId=" + id(run) + ALL);
    assertThat(texts(decisions, "activityId"))
        .containsExactlyInAnyOrder(
            "businessRuleTask_classifySignal",
            "businessRuleTask_weighSeverity",
            "businessRuleTask_findQueue",
            "businessRuleTask_setUrgency");
    JsonNode queue = named(decisions, "label-routing");
    String table =
        get("/decision-definition/" + queue.path("decisionDefinitionId").asText() + "/xml").body();
    JsonNode role =
        StreamSupport.stream(queue.path("outputs").spliterator(), false)
            .filter(output -> output.path("variableName").asText().equals("ownerRole"))
            .findFirst()
            .orElseThrow();
    assertThat(table).contains("<rule id=\\\"" + role.path("ruleId").asText() + "\\\"");
    assertThat(role.path("value").asText()).isEqualTo("Operations.Safety");
    assertThat(texts(queue.path("inputs"), "value"))
        .as("what the row uses")
        .containsExactly("Operations.Safety");
  }

  @Test
  void it_is_kept_as_long_as_the_profile_keeps_records_and_holds_nothing_that_was_written() {
    JsonNode run = runOf(report(hospital));

    Duration kept = Duration.between(at(run, "startTime"), at(run, "removalTime"));
    assertThat(kept.toDays()).isBetween(3649L, 3650L);
    JsonNode decided =
        named(
            rows("/history/decision-instance?processInstanceId=" + id(run) + ALL),
            "signal-classification");
    assertThat(at(decided, "removalTime")).isEqualTo(at(run, "removalTime"));
    for (String column :
        List.of(
            "act_hi_dec_in.text_",
            "act_hi_dec_in.text2_",
            "act_hi_dec_out.text_",
            "act_hi_varinst.text_",
            "act_hi_detail.text_")) {
      assertThat(holding(column)).as(column).isZero();
    }
  }

  @Test
  void another_organizations_operator_sees_none_of_it() {
    JsonNode run = runOf(report(hospital));
    operator = EngineClient.of(organizations.found("hospital"), "ops", sessions, port);

    assertThat(rows("/history/decision-instance?processInstanceId=" + id(run))).isEmpty();
    assertThat(rows("/history/activity-instance?processInstanceId=" + id(run))).isEmpty();
    assertThat(get("/history/process-instance/" + id(run)).statusCode()).isEqualTo(404);
  }

  @Test
  void a_profile_that_keeps_less_keeps_no_intake() {
    TestOrganization shops = organizations.found("retail_chain");
    operator = EngineClient.of(shops, "ops", sessions, port);
    Receipt receipt = report(shops);

    assertThat(receipt.taskId()).isNotNull();
    assertThat(rows("/history/process-instance?processInstanceBusinessKey=" + receipt.signalId()))
        .isEmpty();
    assertThat(rows("/history/decision-instance")).isEmpty();
  }

  @Test
  @EnabledIf("org.orgo.web.SystemBrowser#isThere")
  void cockpit_shows_the_table_with_the_row_that_decided() {
    JsonNode run = runOf(report(hospital));
    JsonNode decision =
        named(
            rows("/history/decision-instance?processInstanceId=" + id(run) + ALL), "label-routing");
    SystemBrowser system = SystemBrowser.launch();
    try (BrowserContext context = system.browser().newContext();
        Page page = context.newPage()) {
      context.addCookies(
          List.of(
              new Cookie(TestSessions.COOKIE, sessions.cookie(hospital, "ops"))
                  .setDomain("localhost")
                  .setPath("/")));
      page.navigate(
          "http://localhost:%d/camunda/app/cockpit/default/#/decision-instance/%s"
              .formatted(port, id(decision)));
      Locator matched = page.locator(".dmn-icon-table, .tjs-container, table.tjs-table").first();
      PlaywrightAssertions.assertThat(matched)
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(45_000));
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/cockpit-decision.png")));
    } finally {
      system.close();
    }
  }

  private static Receipt report(TestOrganization organization, SignalDesk signals) {
    return organization.as(
        "worker",
        () ->
            signals.report(
                new NewSignal(
                    SignalSource.API,
                    "Wet floor, said " + CANARY,
                    "Somebody may slip. " + CANARY,
                    CANARY + "@" + CANARY + ".example",
                    CANARY + "@northside.example",
                    null,
                    null,
                    null,
                    null,
                    null)));
  }

  private Receipt report(TestOrganization organization) {
    return report(organization, signals);
  }

  private JsonNode runOf(Receipt receipt) {
    JsonNode runs =
        rows("/history/process-instance?processInstanceBusinessKey=" + receipt.signalId());
    assertThat(runs).hasSize(1);
    return runs.get(0);
  }

  private int holding(String column) {
    String table = column.substring(0, column.indexOf('.'));
    return transaction.execute(
        status ->
            jdbc.queryForObject(
                "select count(*) from %s where %s ilike ?"
                    .formatted(table, column.substring(table.length() + 1)),
                Integer.class,
                "%" + CANARY + "%"));
  }

  private static JsonNode named(JsonNode decisions, String table) {
    return StreamSupport.stream(decisions.spliterator(), false)
        .filter(each -> each.path("decisionDefinitionKey").asText().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode rows, String field) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.path(field).asText())
        .toList();
  }

  private static String id(JsonNode row) {
    return row.path("id").asText();
  }

  private static OffsetDateTime at(JsonNode row, String field) {
    return OffsetDateTime.parse(row.path(field).asText(), ENGINES_DATE);
  }

  private HttpResponse<String> get(String route) {
    return operator.get("/engine-rest" + route);
  }

  private JsonNode rows(String route) {
    String bounded = route + (route.contains("?") ? "&" : "?") + "maxResults=50";
    HttpResponse<String> answer = get(bounded);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException("Not JSON: " + answer.body(), notJson);
    }
  }
}
