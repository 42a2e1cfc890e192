package org.orgo.insights.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.orgo.tasks.TaskFixtures.aTask;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.insights.TestFacts;
import org.orgo.insights.TestFacts.FactTask;
import org.orgo.insights.TestStays;
import org.orgo.insights.cells.PublishedCells;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Reports over REST: exactly what one may read, or what is published of everybody's. */
@OrgoTest
class ReportsTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final LocalDate SUNDAY = MONDAY.plusDays(6);
  private static final String WEEK = "?from=2026-09-07&to=2026-09-13";

  @Autowired TestOrganizations organizations;
  @Autowired PublishedCells cells;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired WebApplicationContext context;
  @Autowired ObjectMapper json;
  @Autowired Actors actors;
  @Autowired ApiTokens tokens;
  @Autowired TaskDesk desk;

  private MockMvc api;
  private TestOrganization northside;
  private TestFacts facts;

  @BeforeEach
  void found() {
    api =
        MockMvcBuilders.webAppContextSetup(context)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
    northside = organizations.found("default");
    facts = new TestFacts(northside, jdbc, transaction);
    facts.closeDay(SUNDAY);
  }

  @Test
  void mine_counts_exactly_what_the_caller_may_read() throws Exception {
    facts.add(tasks(3));
    facts.add(tasks(2).stream().map(task -> task.seenAs("RESTRICTED", "HR.CaseOfficer")).toList());
    facts.add(tasks(1).stream().map(task -> task.seenAs("ANONYMISED", "Ops.Maintenance")).toList());

    assertThat(opened("analyst")).isEqualTo(3);
    assertThat(opened("worker")).isEqualTo(4);
    assertThat(opened("hr")).isEqualTo(5);
  }

  @Test
  void load_tells_what_came_what_went_and_what_is_left() throws Exception {
    facts.add(
        List.of(
            FactTask.on(MONDAY.minusDays(3), 1).closed(null),
            FactTask.on(MONDAY.minusDays(3), 1).closed(MONDAY),
            FactTask.on(MONDAY, 1),
            FactTask.on(MONDAY, 2).closed(MONDAY.plusWeeks(1)),
            FactTask.on(MONDAY.plusWeeks(1), 2)));

    JsonNode report = report("analyst", "load?from=2026-09-07&to=2026-09-20");

    assertThat(report.path("columns").findValuesAsText("name"))
        .containsExactly("period", "function", "tasks_opened", "tasks_closed", "tasks_open");
    assertThat(total(report, "2026-09-07")).hasToString("[\"2026-09-07\",\"*\",2,2,2]");
    assertThat(total(report, "2026-09-14")).hasToString("[\"2026-09-14\",\"*\",1,2,1]");
    assertThat(report.path("scope").asText()).isEqualTo("MINE");
    assertThat(report.path("closed_until").asText()).isEqualTo("2026-09-13");
  }

  @Test
  void what_comes_after_the_last_day_asked_for_does_not_count() throws Exception {
    facts.add(
        List.of(
            FactTask.on(MONDAY, 1).closed(MONDAY.plusDays(4)), FactTask.on(MONDAY.plusDays(4), 1)));

    JsonNode report = report("analyst", "load?from=2026-09-07&to=2026-09-09");

    assertThat(total(report, "2026-09-07")).hasToString("[\"2026-09-07\",\"*\",1,0,1]");
  }

  @Test
  void deadlines_escalations_flow_and_labels_are_counted() throws Exception {
    facts.add(tasks(3));
    facts.add(List.of(FactTask.on(MONDAY, 9).in("IT", 4, "MAJOR").late(2, 4_000L)));

    assertThat(total(report("analyst", "deadlines" + WEEK), "2026-09-07"))
        .hasToString("[\"2026-09-07\",\"*\",4,75.0]");
    assertThat(total(report("analyst", "escalations" + WEEK), "2026-09-07"))
        .hasToString("[\"2026-09-07\",\"*\",4,1,0]");
    assertThat(total(report("analyst", "flow" + WEEK), "2026-09-07"))
        .hasToString("[\"2026-09-07\",\"*\",600,4000,7200,7200]");
    assertThat(report("analyst", "labels" + WEEK).path("rows").toString())
        .contains("[\"2026-09-07\",\"4\",1,1,0.0]");
  }

  @Test
  void a_profile_twin_holds_the_same_answers_against_every_profile() throws Exception {
    facts.add(tasks(3));
    facts.add(List.of(FactTask.on(MONDAY, 9).late(0, 100L)));

    JsonNode rows = report("analyst", "profile-twin" + WEEK).path("rows");

    assertThat(rows).hasSize(8);
    assertThat(rows.toString())
        .contains("[\"2026-09-07\",\"hospital\",300,4,25.0]")
        .contains("\"default\"");
  }

  @Test
  void only_one_function_can_be_asked_for() throws Exception {
    facts.add(tasks(3));
    facts.add(List.of(FactTask.on(MONDAY, 9).in("IT", 4, "MAJOR")));

    JsonNode report = report("analyst", "deadlines" + WEEK + "&function=it");

    assertThat(total(report, "2026-09-07").get(2).asInt()).isEqualTo(1);
  }

  @Test
  void everybodys_is_published_and_what_few_are_behind_is_withheld() throws Exception {
    facts.add(tasks(7));
    facts.add(tasks(3).stream().map(task -> task.in("IT", 4, "MAJOR")).toList());
    northside.runAsSystem(() -> cells.publish(SUNDAY));

    JsonNode report = report("head", "load" + WEEK + "&scope=organization");

    assertThat(total(report, "2026-09-07").get(2).asInt()).isEqualTo(10);
    assertThat(report.path("rows").toString())
        .contains("[\"2026-09-07\",\"Operations\",5,5,null]")
        .contains("[\"2026-09-07\",\"IT\",null,null,null]");
    assertThat(report.path("suppressed").asInt()).isPositive();
    for (ReportKind kind : ReportKind.values()) {
      if (kind.isPublished()) {
        report("head", kind.path() + WEEK + "&scope=organization");
      }
      report("worker", kind.path() + WEEK);
    }
  }

  @Test
  void stays_in_wait_states_are_counted_exactly_over_what_the_caller_may_read() throws Exception {
    TestStays stays = new TestStays(northside, facts, jdbc);
    List<FactTask> seen = tasks(2);
    FactTask hidden = FactTask.on(MONDAY, 8).seenAs("RESTRICTED", "HR.CaseOfficer");
    facts.add(seen);
    facts.add(List.of(hidden));
    stays.lived(seen.get(0), Duration.ofHours(1), Duration.ofHours(2));
    stays.escalated(seen.get(1), Duration.ofHours(3), Duration.ofHours(40));
    stays.lived(hidden, Duration.ofHours(5), Duration.ofHours(5));

    assertThat(report("analyst", "wait-states" + WEEK).path("rows").toString())
        .isEqualTo(
            "[[\"2026-09-07\",\"ESCALATED\",1,144000,144000],"
                + "[\"2026-09-07\",\"PENDING\",2,3600,10800],"
                + "[\"2026-09-07\",\"userTask_workOnIt\",1,7200,7200]]");
    assertThat(report("hr", "wait-states" + WEEK).path("rows").toString())
        .contains("[\"2026-09-07\",\"PENDING\",3,10800,18000]");
  }

  @Test
  void open_work_has_an_age_at_the_end_of_each_period() throws Exception {
    facts.add(
        List.of(
            FactTask.on(MONDAY, 1).closed(null),
            FactTask.on(MONDAY.plusDays(5), 2).closed(null),
            FactTask.on(MONDAY, 3).closed(MONDAY.plusDays(2))));

    JsonNode report = report("analyst", "age" + WEEK);

    assertThat(total(report, "2026-09-07"))
        .hasToString("[\"2026-09-07\",\"*\",2,172800,604800,604800]");
    assertThat(report.path("columns").findValuesAsText("name"))
        .containsExactly(
            "period", "owner_role", "tasks_open", "open_age_p50", "open_age_p90", "open_age_max");
  }

  @Test
  void what_took_far_longer_than_its_label_usually_does_is_an_outlier() throws Exception {
    label();
    List<FactTask> usual = tasks(9);
    FactTask slow = FactTask.on(MONDAY, 20);
    facts.add(usual);
    facts.add(List.of(slow));
    facts.run(
        () ->
            jdbc.update(
                "update insights.fact_tasks set completion_seconds = 90000 where organization_id = ? and task_id = ?",
                northside.id().value(),
                slow.taskId()));

    assertThat(report("analyst", "outliers" + WEEK).path("rows").toString())
        .isEqualTo("[[\"2026-09-07\",\"1001.11.Ops.Maintenance\",10,7200,7200,1]]");
  }

  @Test
  void outliers_are_single_tasks_and_never_published() throws Exception {
    ask("head", "outliers" + WEEK + "&scope=organization")
        .andExpect(status().is4xxClientError())
        .andExpect(jsonPath("$.errors[0].field").value("scope"))
        .andExpect(jsonPath("$.errors[0].allowed").value(hasItem("MINE")));
  }

  @Test
  void everybodys_stays_come_from_published_cells_alone() throws Exception {
    TestStays stays = new TestStays(northside, facts, jdbc);
    List<FactTask> lived = tasks(6);
    facts.add(lived);
    lived.forEach(task -> stays.lived(task, Duration.ofHours(1), Duration.ofHours(2)));
    String asked = "wait-states" + WEEK + "&scope=organization";
    assertThat(report("head", asked + "&grain=month").path("rows")).isEmpty();

    northside.runAsSystem(() -> cells.publish(SUNDAY));

    assertThat(report("analyst", asked).path("rows").toString())
        .contains("[\"2026-09-07\",\"PENDING\",5,3600,3600]");
  }

  @Test
  void a_figure_leads_to_the_tasks_that_the_caller_may_read() throws Exception {
    Task seen = northside.as("supervisor", () -> desk.open(aTask().titled("Leaking tap").draft()));
    FactTask fact = FactTask.on(MONDAY, 1);
    facts.add(List.of(fact, fact.of(seen.taskId().value())));

    JsonNode items = report("worker", "load/items?figure=tasks_opened&period=2026-09-07");

    assertThat(items.path("items").findValuesAsText("title")).containsExactly("Leaking tap");
    assertThat(
            report("worker", "load/items?figure=tasks_opened&period=2026-09-07&part=IT")
                .path("items"))
        .isEmpty();
    ask("worker", "load/items?figure=score_mean&period=2026-09-07")
        .andExpect(jsonPath("$.errors[0].allowed").value(hasItem("TASKS_OPENED")));
    ask("worker", "load/items").andExpect(jsonPath("$.errors[0].field").value("figure"));
  }

  @Test
  void everybodys_needs_a_right_and_says_which() throws Exception {
    ask("worker", "load" + WEEK + "&scope=organization")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("not_allowed"))
        .andExpect(jsonPath("$.detail").value(containsString("reports.read")));
  }

  @Test
  void a_token_for_reports_counts_everybodys_and_no_items() throws Exception {
    String narrowed =
        northside.as(
            "head",
            () ->
                tokens
                    .issue(CurrentActor.get(), "board", Set.of("reports.read"), Duration.ofHours(1))
                    .text());

    askWith(narrowed, "load" + WEEK + "&scope=organization").andExpect(status().isOk());
    askWith(narrowed, "load" + WEEK).andExpect(status().isForbidden());
    api.perform(get("/api/v3/tasks").header(HttpHeaders.AUTHORIZATION, "Bearer " + narrowed))
        .andExpect(status().isForbidden());
  }

  @Test
  void what_has_not_changed_is_not_sent_again() throws Exception {
    facts.add(tasks(3));
    ResultActions first = ask("analyst", "load" + WEEK).andExpect(status().isOk());
    String tag = first.andReturn().getResponse().getHeader(HttpHeaders.ETAG);

    first.andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("private")));
    api.perform(
            get("/api/v3/reports/load" + WEEK)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + northside.token("analyst"))
                .header(HttpHeaders.IF_NONE_MATCH, tag))
        .andExpect(status().isNotModified());
    assertThat(ask("hr", "load" + WEEK).andReturn().getResponse().getHeader(HttpHeaders.ETAG))
        .isNotEqualTo(tag);
  }

  @Test
  void a_right_taken_away_is_gone_from_the_next_answer() throws Exception {
    facts.add(tasks(2).stream().map(task -> task.seenAs("RESTRICTED", "HR.CaseOfficer")).toList());
    assertThat(opened("hr")).isEqualTo(2);

    facts.run(
        () -> {
          jdbc.update(
              "delete from user_roles where organization_id = ? and user_id = ?",
              northside.id().value(),
              northside.user("hr").value());
          actors.changed(northside.user("hr"));
        });

    assertThat(opened("hr")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "load?grain=day, grain, WEEK",
    "load?scope=all, scope, MINE",
    "load?function=Kitchen, function, Operations",
    "nothing, report, load"
  })
  void what_is_not_known_is_refused_with_what_is(String asked, String field, String allowed)
      throws Exception {
    ask("analyst", asked)
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(jsonPath("$.errors[0].allowed").value(hasItem(allowed)))
        .andExpect(status().is4xxClientError());
  }

  @ParameterizedTest
  @CsvSource({
    "load?from=2026-09-10&to=2026-09-01, to",
    "load?from=2016-09-10&to=2026-09-01, from",
    "load?from=yesterday, from",
    "wellbeing?function=IT, function"
  })
  void days_that_make_no_sense_are_refused(String asked, String field) throws Exception {
    ask("analyst", asked)
        .andExpect(jsonPath("$.errors[0].field").value(field))
        .andExpect(status().is4xxClientError());
  }

  private void label() {
    facts.run(
        () ->
            jdbc.update(
                """
                insert into insights.dim_labels (
                  organization_id, label_id, label, base, level, broadcast, category, category_name,
                  intent, intent_name)
                overriding system value
                values (?, 1, '1001.11.Ops.Maintenance', '1001', 4, false, 1, 'Operations', 1, 'Request')
                """,
                northside.id().value()));
  }

  private int opened(String name) throws Exception {
    JsonNode row = total(report(name, "load" + WEEK), "2026-09-07");
    return row == null ? 0 : row.get(2).asInt();
  }

  private static JsonNode total(JsonNode report, String period) {
    return StreamSupport.stream(report.path("rows").spliterator(), false)
        .filter(row -> row.get(0).asText().equals(period) && row.get(1).asText().equals("*"))
        .findFirst()
        .orElse(null);
  }

  private JsonNode report(String name, String asked) throws Exception {
    return json.readTree(
        ask(name, asked).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
  }

  private ResultActions ask(String name, String asked) throws Exception {
    return askWith(northside.token(name), asked);
  }

  private ResultActions askWith(String token, String asked) throws Exception {
    return api.perform(
        get("/api/v3/reports/" + asked).header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
  }

  private static List<FactTask> tasks(int persons) {
    return IntStream.range(0, persons).mapToObj(person -> FactTask.on(MONDAY, person)).toList();
  }
}
