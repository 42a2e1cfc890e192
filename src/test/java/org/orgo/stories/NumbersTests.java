package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.WorkNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Each task and each case has a number that people can say. */
@OrgoTest
class NumbersTests {

  private static final String CASE =
      """
      {"title": "The roof", "description": "It leaks", "owner_role": "Ops.Maintenance"}
      """;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization shop;
  private Api api;

  @BeforeEach
  void found() {
    shop = organizations.found("default");
    api = new Api(port, shop, "admin");
  }

  @Test
  void tasks_and_cases_are_counted_together_from_one() {
    Task first = open("The door");
    String second = api.post("/cases", CASE).json().path("number").asText();
    Task third = open("The window");

    String prefix = first.number().replaceFirst("-.*", "");
    assertThat(first.number()).isEqualTo(prefix + "-1");
    assertThat(second).isEqualTo(prefix + "-2");
    assertThat(third.number()).isEqualTo(prefix + "-3");
    assertThat(board(first).number()).isEqualTo(first.number());
  }

  @Test
  void each_organization_counts_for_itself() {
    open("The door");
    open("The window");
    TestOrganization other = organizations.found("default");

    Task theirs = other.as("worker", () -> desk.open(aTask().draft()));

    assertThat(theirs.number()).endsWith("-1");
  }

  @Test
  void answers_and_lists_say_the_number() {
    Task task = open("The door");

    assertThat(api.get("/tasks/" + task.taskId()).json().path("number").asText())
        .isEqualTo(task.number());
    assertThat(api.get("/tasks").json().path("items").path(0).path("number").asText())
        .isEqualTo(task.number());
  }

  @Test
  void an_address_takes_the_number_in_any_letter_case() {
    Task task = open("The door");
    Visitor worker = Visitor.of(sessions, shop, "worker", port);

    for (String number : List.of(task.number(), task.number().toLowerCase(Locale.ROOT))) {
      assertThat(api.get("/tasks/" + number).json().path("task_id").asText())
          .isEqualTo(task.taskId().toString());
      assertThat(api.get("/tasks/" + number + "/events").status()).isEqualTo(200);
      assertThat(worker.get("/tasks/" + number).body()).contains("The door", task.number());
    }
  }

  @Test
  void the_number_of_a_case_opens_the_case() {
    String number = api.post("/cases", CASE).json().path("number").asText();
    Visitor admin = Visitor.of(sessions, shop, "admin", port);

    assertThat(api.get("/cases/" + number).json().path("title").asText()).isEqualTo("The roof");
    assertThat(admin.get("/cases/" + number).body()).contains("The roof", number);
    assertThat(api.get("/tasks/" + number).status()).as("a case is no task").isEqualTo(404);
  }

  @Test
  void the_number_of_another_organization_is_answered_as_one_that_nobody_has() {
    TestOrganization other = organizations.found("default");
    IntStream.range(0, 3)
        .forEach(each -> other.as("worker", () -> desk.open(aTask().titled("Theirs").draft())));
    Task theirs = other.as("worker", () -> desk.open(aTask().titled("Theirs").draft()));
    String prefix = open("Ours").number().replaceFirst("-.*", "");

    String absent = withoutTrace(api.get("/tasks/" + prefix + "-999").body());
    assertThat(withoutTrace(api.get("/tasks/" + theirs.number()).body())).isEqualTo(absent);
    assertThat(withoutTrace(api.get("/tasks/" + UUID.randomUUID()).body())).isEqualTo(absent);
    assertThat(api.get("/tasks/" + theirs.number()).status()).isEqualTo(404);
  }

  @Test
  void a_transaction_that_is_open_lets_the_next_task_be_opened() {
    Task waiting =
        shop.as(
            "worker",
            () ->
                transaction.execute(
                    status -> {
                      Task opened = desk.open(aTask().draft());
                      Task meanwhile =
                          CompletableFuture.supplyAsync(() -> open("Meanwhile"))
                              .orTimeout(20, TimeUnit.SECONDS)
                              .join();
                      assertThat(meanwhile.number()).isNotEqualTo(opened.number());
                      return opened;
                    }));

    assertThat(board(waiting).number()).isEqualTo(waiting.number());
  }

  @Test
  void a_number_is_given_for_ever() {
    Task task = open("The door");

    assertThatThrownBy(() -> write("update tasks set number = 'XX-9' where task_id = ?", task))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void work_that_brings_its_number_keeps_it_and_the_next_goes_on_behind() {
    Task task = open("The door");

    write(
        """
        insert into tasks (organization_id, task_id, number, type, category, label, title, status, priority,
          severity, visibility, source, owner_role, reactivity_time, reactivity_deadline_at, escalate_at,
          created_at, updated_at)
        select organization_id, gen_random_uuid(), 'OLD-700', type, category, label, title, status, priority,
          severity, visibility, source, owner_role, reactivity_time, reactivity_deadline_at, escalate_at,
          created_at, updated_at
        from tasks
        where task_id = ?
        """,
        task);

    assertThat(open("The window").number()).endsWith("-701");
  }

  @Test
  void the_prefix_is_made_of_the_words_of_the_slug() {
    assertThat(prefix("shops")).isEqualTo("SHO");
    assertThat(prefix("corner-shops")).isEqualTo("COS");
    assertThat(prefix("elm-street-friends")).isEqualTo("ESF");
    assertThat(prefix("4-seasons-24")).isEqualTo("SEA");
    assertThat(prefix("2024")).isEqualTo("ORG");
  }

  @Test
  void a_text_may_name_numbers_among_its_words() {
    assertThat(WorkNumber.in("Re: [nsh-12] and NSH-7, not X-0, A-1-B or #12"))
        .extracting(WorkNumber::text)
        .containsExactly("NSH-12", "NSH-7");
  }

  /** Of an organization that is not founded after all. */
  private String prefix(String slug) {
    OrganizationId id = new OrganizationId(UUID.randomUUID());
    return CurrentTenant.as(
        id,
        () ->
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  return jdbc.queryForObject(
                      """
                      insert into organizations (
                        organization_id, slug, display_name, time_zone, profile, created_at)
                      values (?, ?, 'Somebody', 'UTC', 'default', now())
                      returning number_prefix
                      """,
                      String.class,
                      id.value(),
                      slug);
                }));
  }

  private Task open(String title) {
    return shop.as("worker", () -> desk.open(aTask().titled(title).draft()));
  }

  private Task board(Task task) {
    return shop.as("worker", () -> board.get(task.taskId()));
  }

  private void write(String statement, Task about) {
    shop.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> jdbc.update(statement, about.taskId().value())));
  }

  private static String withoutTrace(String problem) {
    return problem.replaceAll("\"(instance|reference|trace_id|request_id|path)\":\"[^\"]*\",?", "");
  }
}
