package org.orgo.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.insights.TestFacts;
import org.orgo.insights.TestFacts.FactTask;
import org.orgo.insights.TestStays;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.cells.PublishedCells;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Boards over HTTP: who sees which, and that they give away no more than the reports do. */
@OrgoTest
class BoardsTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired PublishedCells cells;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private TestOrganization northside;
  private TestFacts facts;
  private LocalDate monday;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
    facts = new TestFacts(northside, jdbc, transaction);
    monday = Grain.WEEK.startOf(LocalDate.now(ZoneOffset.UTC)).minusWeeks(2);
    facts.closeDay(monday.plusDays(6));
  }

  @Test
  void everybody_is_led_to_the_board_that_tells_most() {
    assertThat(location("worker")).endsWith("/boards/worker");
    assertThat(location("supervisor")).endsWith("/boards/supervisor");
    assertThat(location("ops")).endsWith("/boards/operations");
  }

  @Test
  void every_board_opens_for_those_it_is_for_and_for_no_others() {
    for (String user :
        List.of("worker", "supervisor", "head", "analyst", "compliance", "hr", "ops")) {
      for (Board board : Board.values()) {
        HttpResponse<String> page = page(user, "/boards/" + board.path());
        assertThat(page.statusCode())
            .as("%s opens %s", user, board)
            .isEqualTo(board.isFor(northside.actor(user)) ? 200 : 403);
      }
    }
    assertThat(page("worker", "/boards/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void withheld_numbers_stand_on_no_page_and_a_file_of_what_is_published_is_ordered() {
    facts.add(IntStream.range(0, 12).mapToObj(who -> FactTask.on(monday, who)).toList());
    facts.add(
        IntStream.range(0, 3)
            .mapToObj(who -> FactTask.on(monday, who).in("Customer", 4, "MAJOR"))
            .toList());
    northside.runAsSystem(() -> cells.publish(monday.plusDays(6)));

    String page = page("head", "/boards/head").body();
    assertThat(page).contains("withheld").contains("fewer than 5 persons");
    assertThat(page).as("no right to export").doesNotContain("/exports?kind");

    assertThat(page("compliance", "/boards/compliance?function=Operations").body())
        .contains("/exports?kind=REPORT&amp;report=load&amp;grain=WEEK&amp;function=Operations")
        .containsPattern("Exports ordered in 30 days</dt><dd>0<");
    assertThat(page("compliance", "/boards/compliance?scope=MINE").body())
        .as("exact figures stay on their page")
        .doesNotContain("kind=REPORT");
  }

  @Test
  void what_is_exact_is_about_ones_own_items() {
    facts.add(IntStream.range(0, 3).mapToObj(who -> FactTask.on(monday, who)).toList());

    assertThat(page("worker", "/boards/worker").body())
        .contains("figure=TASKS_OPENED")
        .contains(">3</a></td>")
        .contains("Exact figures")
        .doesNotContain("withheld");
  }

  @Test
  void the_analyst_sees_where_work_waits_and_is_told_the_bottleneck() {
    TestStays stays = new TestStays(northside, facts, jdbc);
    List<FactTask> tasks = IntStream.range(0, 6).mapToObj(who -> FactTask.on(monday, who)).toList();
    facts.add(tasks);
    tasks.forEach(task -> stays.lived(task, Duration.ofHours(1), Duration.ofHours(5)));
    List<FactTask> few = IntStream.range(10, 13).mapToObj(who -> FactTask.on(monday, who)).toList();
    facts.add(few);
    few.forEach(task -> stays.escalated(task, Duration.ofHours(1), Duration.ofDays(4)));
    northside.runAsSystem(() -> cells.publish(monday.plusDays(6)));

    String published = page("analyst", "/boards/analyst").body();
    assertThat(published)
        .contains("Bottleneck: “Work on it”. 5 stays of usually 5 h")
        .contains("data-bpmn-src=\"/boards/analyst/task-lifecycle.bpmn\"")
        .contains("Answer the escalation")
        .doesNotContain(">96 h<", ">4 d<")
        .contains("point at single tasks");

    String exact = page("analyst", "/boards/analyst?scope=MINE").body();
    assertThat(exact).contains("Bottleneck: “Answer the escalation", "3 stays of usually 4 d");
  }

  @Test
  void the_diagram_is_for_those_whose_board_shows_it() {
    assertThat(page("analyst", "/boards/analyst/task-lifecycle.bpmn").body())
        .contains("userTask_workOnIt");
    assertThat(page("worker", "/boards/analyst/task-lifecycle.bpmn").statusCode()).isEqualTo(403);
  }

  @Test
  void compliance_sees_what_retention_deletes_next_and_nothing_about_few() {
    facts.closeDay(LocalDate.now(ZoneOffset.UTC));
    int kept = 1_095;
    LocalDate old = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(15).plusMonths(1).minusDays(kept);
    facts.add(IntStream.range(0, 11).mapToObj(who -> FactTask.on(old, who)).toList());
    LocalDate later = old.plusMonths(1);
    facts.add(IntStream.range(0, 9).mapToObj(who -> FactTask.on(later, who)).toList());

    String page = page("compliance", "/boards/compliance").body();

    assertThat(page)
        .contains("Deleted by retention")
        .containsPattern("keeps figures for [\\d,]+ days");
    assertThat(page.split("<td>10</td>", -1)).hasSize(2);
    assertThat(page("head", "/boards/head").body()).doesNotContain("Deleted by retention");
  }

  private String location(String user) {
    return page(user, "/boards").headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> page(String user, String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Cookie", TestSessions.COOKIE + "=" + sessions.cookie(northside, user))
              .header("Accept", "text/html,text/csv,application/xml")
              .header("Accept-Language", "en")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }
}
