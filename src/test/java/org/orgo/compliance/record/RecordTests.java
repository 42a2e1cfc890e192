package org.orgo.compliance.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.cases.CaseId;
import org.orgo.cases.ProposedCases;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.tasks.record.RecordedItem;
import org.orgo.testing.CountedStatements;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The record tells everything that happened, and of it what its reader may know. */
@OrgoTest
class RecordTests {

  private static final Proposals CASE_ONLY = new Proposals(false, true);
  private static final String REASON = "Complaint of 3 March";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired ProposedCases cases;
  @Autowired RecordDesk records;
  @Autowired RecordSearch search;
  @Autowired AuditLog audit;
  @Autowired Persons persons;
  @Autowired MovableClock clock;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @AfterEach
  void goBackToNow() {
    clock.reset();
  }

  @Test
  void an_auditor_reads_moves_actors_and_rows_of_restricted_work_and_none_of_its_words() {
    Task task = worked(Visibility.RESTRICTED);

    WorkRecord record = northside.as("compliance", () -> records.task(task.taskId(), null));

    assertThat(record.masked()).isTrue();
    assertThat(record.title()).isNull();
    assertThat(record.status()).isEqualTo("IN_PROGRESS");
    assertThat(kinds(record)).contains("CREATED", "DECIDED", "STATUS_CHANGED", "COMMENT");
    assertThat(one(record, "STATUS_CHANGED"))
        .satisfies(
            moved -> {
              assertThat(moved.actor()).isEqualTo("worker");
              assertThat(moved.from()).isEqualTo("PENDING");
              assertThat(moved.to()).isEqualTo("IN_PROGRESS");
            });
    assertThat(facts(one(record, "DECIDED")))
        .containsEntry("table", "label-routing")
        .containsEntry("row", "row7: Leaks go to maintenance")
        .containsEntry("output owner_role", "Ops.Maintenance")
        .containsEntry("input subject_words", "masked");
    assertThat(written(record)).doesNotContain("canary");
  }

  @Test
  void a_reason_shows_the_words_once_and_is_a_security_event_that_names_what_was_shown() {
    Task task = worked(Visibility.RESTRICTED);

    WorkRecord revealed =
        northside.as("compliance", () -> records.revealTask(task.taskId(), REASON));
    WorkRecord afterwards = northside.as("compliance", () -> records.task(task.taskId(), null));

    assertThat(revealed.revealed()).isTrue();
    assertThat(written(revealed)).contains("title canary", "comment canary", "input canary");
    assertThat(written(afterwards)).doesNotContain("canary");
    assertThat(one(afterwards, "REVEALED").actor()).isEqualTo("compliance");
    assertThat(one(afterwards, "REVEALED").text()).isEqualTo(REASON);
    assertThat(audited(task))
        .filteredOn(entry -> entry.action().equals("record.revealed"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.fields()).contains("title", "comments", "mails"));
  }

  @Test
  void nothing_is_revealed_without_a_reason_of_ten_characters() {
    Task task = worked(Visibility.RESTRICTED);

    for (String reason : List.of("", "because", "         x         ")) {
      assertThatThrownBy(
              () -> northside.as("compliance", () -> records.revealTask(task.taskId(), reason)))
          .isInstanceOf(InvalidRequest.class);
    }
    assertThat(audited(task)).extracting(AuditEntry::action).doesNotContain("record.revealed");
  }

  @Test
  void whoever_sees_the_work_reads_its_words_in_the_record() {
    Task task = worked(Visibility.INTERNAL);

    WorkRecord record = northside.as("compliance", () -> records.task(task.taskId(), null));

    assertThat(record.masked()).isFalse();
    assertThat(written(record)).contains("title canary", "comment canary", "input canary");
  }

  @Test
  void opening_a_record_is_recorded_in_it() {
    Task task = worked(Visibility.INTERNAL);
    northside.as("compliance", () -> records.task(task.taskId(), null));

    WorkRecord second = northside.as("compliance", () -> records.task(task.taskId(), null));

    assertThat(second.entries())
        .filteredOn(entry -> entry.kind().equals("RECORD_READ"))
        .hasSize(2)
        .allMatch(entry -> entry.actor().equals("compliance"));
  }

  @Test
  void records_are_for_auditors_and_of_the_own_organization() {
    Task task = worked(Visibility.PUBLIC);
    TestOrganization other = organizations.found("default");

    assertThatThrownBy(() -> northside.as("worker", () -> records.task(task.taskId(), null)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> other.as("compliance", () -> records.task(task.taskId(), null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void as_of_a_moment_what_came_later_is_left_out_and_the_state_is_that_of_then() {
    Task task = opened(Visibility.INTERNAL);
    Instant before = clock.instant();
    clock.advance(Duration.ofHours(1));
    act(task, "worker", "start");
    clock.advance(Duration.ofHours(1));
    comment(task);

    WorkRecord then = northside.as("compliance", () -> records.task(task.taskId(), before));
    WorkRecord earlier =
        northside.as(
            "compliance", () -> records.task(task.taskId(), before.minus(Duration.ofDays(1))));

    assertThat(then.status()).isEqualTo("PENDING");
    assertThat(kinds(then)).contains("CREATED").doesNotContain("STATUS_CHANGED", "COMMENT");
    assertThat(earlier.begun()).isFalse();
    assertThat(earlier.entries()).isEmpty();
  }

  @Test
  void a_record_of_anonymised_work_names_nobody_it_is_about_even_when_revealed() {
    UserId lea = northside.user("analyst");
    PersonId person =
        northside.asSystem(() -> persons.findOrCreate("lea@lea.example", "Lea Canary").personId());
    northside.runAsSystem(() -> persons.link(person, lea));
    Task task =
        northside.as(
            "analyst",
            () -> desk.open(aTask().visible(Visibility.ANONYMISED).askedForBy(person).draft()));
    northside.as(
        "analyst", () -> desk.comment(task.taskId(), "It was me", CommentVisibility.ORG_WIDE));
    Visitor.of(sessions, northside, "analyst", port).get("/tasks/" + task.taskId());

    WorkRecord revealed =
        northside.as("compliance", () -> records.revealTask(task.taskId(), REASON));

    assertThat(written(revealed))
        .contains("It was me")
        .doesNotContain(lea.toString(), person.toString(), "Lea Canary", "lea@lea", "\"analyst\"");
    assertThat(one(revealed, "COMMENT").pseudonym()).isNotNull();
    assertThat(one(revealed, "READ").actor()).isNull();
  }

  @Test
  void the_path_counts_where_it_went_and_how_long_it_stayed() {
    Task task = opened(Visibility.INTERNAL);
    act(task, "worker", "start");

    WorkRecord record = northside.as("compliance", () -> records.task(task.taskId(), null));

    assertThat(record.path())
        .filteredOn(WorkRecord.PathStep::waits)
        .hasSize(2)
        .allMatch(step -> step.visits() == 1)
        .filteredOn(WorkRecord.PathStep::here)
        .hasSize(1);
  }

  @Test
  void the_record_of_a_case_tells_what_happened_to_its_tasks() {
    Task task =
        northside.as(
            "worker",
            () ->
                desk.open(
                    aTask()
                        .titled("title canary")
                        .visible(Visibility.RESTRICTED)
                        .proposing(CASE_ONLY)
                        .draft()));
    CaseId theCase =
        new CaseId(northside.as("worker", () -> cases.open(task.taskId(), null)).caseId());
    act(task, "worker", "start");

    WorkRecord record = northside.as("compliance", () -> records.theCase(theCase, null));

    assertThat(record.tasks()).singleElement().matches(line -> line.title() == null);
    assertThat(kinds(record)).contains("CREATED", "CASE_MOVED", "STATUS_CHANGED");
    assertThat(written(record)).doesNotContain("canary");
    assertThat(written(northside.as("compliance", () -> records.revealCase(theCase, REASON))))
        .contains("title canary");
  }

  @Test
  void a_record_takes_twenty_statements_however_much_happened() {
    Task task = northside.as("worker", () -> desk.open(aTask().proposing(CASE_ONLY).draft()));
    CaseId theCase =
        new CaseId(northside.as("worker", () -> cases.open(task.taskId(), null)).caseId());
    act(task, "worker", "start");
    for (int remark = 0; remark < 30; remark++) {
      comment(task);
    }

    assertThat(statements(() -> records.task(task.taskId(), null))).hasSizeLessThanOrEqualTo(17);
    assertThat(statements(() -> records.theCase(theCase, null))).hasSizeBetween(15, 20);
  }

  private List<String> statements(Runnable work) {
    return CountedStatements.during(() -> northside.run("compliance", work));
  }

  @Test
  void records_are_found_by_id_by_who_acted_and_by_who_asked_where_one_sees_it() {
    PersonId lea =
        northside.asSystem(() -> persons.findOrCreate("lea@lea.example", "Lea").personId());
    Task seen =
        northside.as(
            "worker",
            () -> desk.open(aTask().visible(Visibility.INTERNAL).askedForBy(lea).draft()));
    Task hidden =
        northside.as(
            "worker",
            () -> desk.open(aTask().visible(Visibility.RESTRICTED).askedForBy(lea).draft()));
    Task anonymous =
        northside.as(
            "worker",
            () -> desk.open(aTask().visible(Visibility.ANONYMISED).askedForBy(lea).draft()));

    assertThat(found("id", hidden.taskId().toString())).containsExactly(hidden.taskId());
    assertThat(found("person", "lea@lea.example")).containsExactly(seen.taskId());
    assertThat(found("user", northside.email("worker")))
        .contains(seen.taskId(), hidden.taskId())
        .doesNotContain(anonymous.taskId());
    assertThat(found("from", "2999-01-01")).isEmpty();
    assertThat(titles("id", hidden.taskId().toString())).containsExactly((String) null);
    assertThat(northside.as("compliance", () -> search.find(query("user", "nobody@x.example"))))
        .isEmpty();
  }

  private List<TaskId> found(String field, String value) {
    return page(field, value).items().stream().map(item -> new TaskId(item.id())).toList();
  }

  private List<String> titles(String field, String value) {
    return page(field, value).items().stream().map(RecordedItem::title).toList();
  }

  private Page<RecordedItem> page(String field, String value) {
    return northside.as("compliance", () -> search.find(query(field, value)).orElseThrow());
  }

  private static RecordQuery query(String field, String value) {
    return new RecordQuery(
        "task",
        field.equals("id") ? value : "",
        field.equals("person") ? value : "",
        field.equals("user") ? value : "",
        field.equals("from") ? value : "",
        "",
        "",
        "");
  }

  private Task opened(Visibility visibility) {
    ObjectNode why = JsonNodeFactory.instance.objectNode();
    ObjectNode asked =
        why.putArray("decisions").addObject().put("table", "label-routing").put("version", "3");
    asked
        .putArray("rules")
        .addObject()
        .put("id", "row7")
        .put("description", "Leaks go to maintenance");
    asked.putObject("inputs").put("subject_words", "input canary");
    asked.putObject("outputs").put("owner_role", "Ops.Maintenance");
    return northside.as(
        "worker",
        () -> desk.open(aTask().titled("title canary").visible(visibility).becauseOf(why).draft()));
  }

  private Task worked(Visibility visibility) {
    Task task = opened(visibility);
    act(task, "worker", "start");
    comment(task);
    return task;
  }

  private void comment(Task task) {
    northside.as(
        "worker",
        () -> desk.comment(task.taskId(), "comment canary", CommentVisibility.INTERNAL_ONLY));
  }

  private void act(Task task, String user, String action) {
    northside.as(
        user, () -> desk.act(task.taskId(), new ActionCommand(action, "because", null, null)));
  }

  private List<AuditEntry> audited(Task task) {
    return northside.asSystem(() -> audit.about("task", task.taskId()));
  }

  private static List<String> kinds(WorkRecord record) {
    return record.entries().stream().map(RecordEntry::kind).toList();
  }

  private static RecordEntry one(WorkRecord record, String kind) {
    return record.entries().stream()
        .filter(entry -> entry.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> facts(RecordEntry entry) {
    return entry.facts().stream()
        .collect(
            Collectors.toMap(
                RecordEntry.RecordedFact::name,
                fact -> fact.value() == null ? "masked" : fact.value()));
  }

  private String written(WorkRecord record) {
    return json.valueToTree(record).toString();
  }
}
