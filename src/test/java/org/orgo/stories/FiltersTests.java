package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.authorization.Permissions;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.tasks.filter.TaskQueries;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** One grammar says which tasks are meant, to pages, REST and exports alike. */
@OrgoTest
class FiltersTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired TaskQueries queries;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization shop;
  private Api api;
  private Visitor page;

  @BeforeEach
  void found() {
    shop = organizations.found("default");
    api = new Api(port, shop, "admin");
    page = Visitor.of(sessions, shop, "admin", port);
  }

  @Test
  void words_and_conditions_hold_together() {
    Task door = open("The door squeaks");
    Task window = open("The window squeaks");
    shop.run("worker", () -> desk.assign(window.taskId(), null, shop.user("worker"), null));

    assertThat(found("squeaks"))
        .containsExactlyInAnyOrder("The door squeaks", "The window squeaks");
    assertThat(found("squeaks assignee:nobody")).containsExactly("The door squeaks");
    assertThat(found("squeaks -assignee:nobody")).containsExactly("The window squeaks");
    assertThat(found("assignee:" + shop.email("worker"))).containsExactly("The window squeaks");
    assertThat(found("\"door squeaks\"")).containsExactly("The door squeaks");
    assertThat(found(door.number().toLowerCase())).containsExactly("The door squeaks");
    assertThat(found("-" + door.number() + " squeaks")).containsExactly("The window squeaks");
    assertThat(found("squeaks -door")).containsExactly("The window squeaks");
  }

  @Test
  void settled_words_are_taken_in_any_letter_case_and_one_of_several_is_enough() {
    Task door = open("The door squeaks");
    shop.run("admin", () -> desk.cancel(door.taskId(), "It does not any more"));
    open("The window squeaks");

    assertThat(found("status:OPEN")).containsExactly("The window squeaks");
    assertThat(found("status:closed")).containsExactly("The door squeaks");
    assertThat(found("status:pending,cancelled")).hasSize(2);
    assertThat(found("-status:open")).containsExactly("The door squeaks");
    assertThat(found("queue:ops.maintenance severity:minor,moderate,major,critical")).hasSize(2);
  }

  @Test
  void times_are_spans_or_days() {
    open("The door squeaks");

    assertThat(found("created:<1d due:>1m")).hasSize(1);
    assertThat(found("created:today")).hasSize(1);
    assertThat(found("created:>1d")).isEmpty();
    assertThat(found("created:<2020-01-01")).isEmpty();
    assertThat(found("overdue")).isEmpty();
    assertThat(found("-overdue")).hasSize(1);
    assertThat(found("due:<52w")).hasSize(1);
  }

  @Test
  void who_or_what_nobody_knows_is_found_nowhere() {
    open("The door squeaks");

    assertThat(found("assignee:nobody@nowhere.example")).isEmpty();
    assertThat(found("requester:nobody@nowhere.example")).isEmpty();
    assertThat(found("case:XX-99")).isEmpty();
    assertThat(found("tag:roof")).isEmpty();
  }

  @Test
  void a_wrong_word_is_named_with_what_is_allowed() {
    assertThat(refused("stauts:open")).contains("stauts", "\"status\"", "\"due\"");
    assertThat(refused("status:opne")).contains("opne", "\"open\"", "\"pending\"");
    assertThat(refused("queue:Ops.Nowhere")).contains("Ops.Nowhere", "Ops.Maintenance");
    assertThat(refused("due:soon")).contains("due:soon", "<2h");
    assertThat(refused("created:2026-13-45")).contains("2026-13-45");
    assertThat(refused("status:")).contains("status:");
    assertThat(refused("\"door")).contains("quotation mark");
    assertThat(refused("a ".repeat(30))).contains("20");
  }

  @Test
  void words_are_found_by_their_stem_and_by_their_beginning_wherever_they_are_said() {
    Task door = open("The door squeaks");
    shop.run(
        "worker",
        () -> desk.comment(door.taskId(), "The hinges were planed", CommentVisibility.ORG_WIDE));

    assertThat(found("squeaking doors")).hasSize(1);
    assertThat(found("the door")).hasSize(1);
    assertThat(found("squ")).hasSize(1);
    assertThat(found("planing")).as("said in a comment").hasSize(1);
    assertThat(found("-planed")).isEmpty();
    assertThat(found("it's \\ & | ! :*")).isEmpty();
  }

  @Test
  void a_remark_among_those_who_work_is_found_by_nobody_else() {
    Task door =
        shop.as(
            "worker",
            () -> desk.open(aTask().titled("The door").visible(Visibility.PUBLIC).draft()));
    shop.run(
        "worker", () -> desk.comment(door.taskId(), "Sabotage", CommentVisibility.INTERNAL_ONLY));

    for (String user : shop.users().keySet()) {
      assertThat(titles(user, "sabotage")).as(user).hasSize(works(user) ? 1 : 0);
    }
    assertThat(shop.users().keySet().stream().map(this::works))
        .as("the rule is tried on both")
        .contains(true, false);
  }

  @Test
  void only_what_the_reader_may_see_is_found() {
    shop.run(
        "hr",
        () ->
            desk.open(
                aTask()
                    .titled("A complaint about harassment")
                    .ownedBy("HR.CaseOfficer")
                    .ofType("hr")
                    .visible(Visibility.RESTRICTED)
                    .draft()));

    assertThat(titles("worker", "harassment")).isEmpty();
    assertThat(titles("hr", "harassment")).hasSize(1);
  }

  @Test
  void words_may_be_looked_for_by_index_behind_the_wall() {
    String marked = "select proleakproof from pg_proc where proname = 'ts_match_vq'";

    Boolean tellsNothingElse =
        shop.asSystem(
            () -> transaction.execute(status -> jdbc.queryForObject(marked, Boolean.class)));

    assertThat(tellsNothingElse).isTrue();
  }

  @Test
  void what_only_looks_like_a_condition_is_a_word() {
    open("Re: the alarm at 12:30, see http://shop.example/alarm");

    assertThat(found("Re: 12:30 http://shop.example/alarm")).hasSize(1);
  }

  @Test
  void the_page_takes_the_same_and_says_what_is_wrong() {
    Task door = open("The door squeaks");
    shop.run("admin", () -> desk.cancel(door.taskId(), "It does not any more"));

    assertThat(list("").body()).doesNotContain("The door squeaks");
    assertThat(list("status:closed").body()).contains("The door squeaks");
    assertThat(list(door.number()).body()).contains("The door squeaks");
    var refused = list("stauts:open");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This is no filter", "\"stauts\" is none of");
  }

  @Test
  void the_page_proposes_how_a_word_may_go_on() {
    assertThat(proposed("door sta"))
        .contains("\"word\":\"status:\"", "\"filter\":\"door status:\"");
    assertThat(proposed("-status:pending,ca"))
        .contains("\"filter\":\"-status:pending,cancelled \"")
        .doesNotContain("open");
    assertThat(proposed("queue:ops.m")).contains("queue:Ops.Maintenance");
    assertThat(proposed("mi")).contains("mine");
    for (String open : List.of("", "door ", "\"sta", "xyz")) {
      assertThat(proposed(open)).as(open).isEqualTo("[]");
    }
  }

  private String proposed(String text) {
    String path = "/filter-words?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    return page.script("GET", path, "").body();
  }

  @Test
  void an_export_takes_the_same() {
    String order =
        """
        {"kind": "TASKS", "format": "CSV", "purpose": "A look at the grammar", "columns": [],
          "filter": {"q": "stauts:open"}}
        """;

    Api.Answer answer = new Api(port, shop, "compliance").post("/exports", order);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("filter.q", "stauts");
  }

  private HttpResponse<String> list(String query) {
    return page.get("/?view=all&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  private List<String> found(String query) {
    return api.get("/tasks?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .json()
        .path("items")
        .findValuesAsText("title");
  }

  private boolean works(String user) {
    return shop.actor(user).may(Permissions.TASK_WORK);
  }

  private List<String> titles(String user, String query) {
    return shop.as(
        user,
        () -> {
          TaskFilter none = TaskFilter.none();
          TaskFilter filter =
              new TaskFilter(
                  List.of(),
                  List.of(),
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  queries.parse("q", query),
                  null,
                  none.limit());
          return board.list(filter).items().stream().map(TaskSummary::title).toList();
        });
  }

  private String refused(String query) {
    Api.Answer answer = api.get("/tasks?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(422);
    return answer.body();
  }

  private Task open(String title) {
    return shop.as("worker", () -> desk.open(aTask().titled(title).draft()));
  }
}
