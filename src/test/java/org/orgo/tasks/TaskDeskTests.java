package org.orgo.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.UnknownRole;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.tasks.TaskEvent.TaskEventKind;
import org.orgo.tasks.editing.TaskChangedMeanwhile;
import org.orgo.tasks.lifecycle.ActionNotOffered;
import org.orgo.tasks.lifecycle.TaskIsClosed;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what to a task, what is refused, and the trace each deed leaves. */
@OrgoTest
class TaskDeskTests {

  private static final ActionCommand START = new ActionCommand("start", null, null, null);

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired UserAccounts accounts;
  @Autowired AuditLog audit;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @Test
  void what_somebody_does_not_see_does_not_exist_for_them() {
    Task secret = open(aTask().visible(Visibility.RESTRICTED));

    refusedAsAbsent(northside, "analyst", () -> board.get(secret.taskId()));
    for (Runnable deed : everyDeed(secret)) {
      refusedAsAbsent(northside, "analyst", deed);
    }
    assertThat(read(secret)).isEqualTo(secret);
  }

  @Test
  void another_organization_finds_no_such_task() {
    TestOrganization elmStreet = organizations.found("default");
    Task ours = open(aTask().visible(Visibility.PUBLIC));

    for (Runnable deed : everyDeed(ours)) {
      refusedAsAbsent(elmStreet, "worker", deed);
    }
  }

  @Test
  void who_sees_a_task_and_may_not_work_comments_and_does_nothing_else() {
    Task task = open(aTask());
    List<Runnable> deeds = everyDeed(task);
    Runnable comment = deeds.get(deeds.size() - 1);

    for (Runnable deed : deeds.subList(0, deeds.size() - 1)) {
      assertThatThrownBy(() -> northside.run("analyst", deed))
          .isInstanceOf(NotAllowed.class)
          .hasMessageContaining("task.work");
    }
    northside.run("analyst", comment);

    assertThat(events(task))
        .extracting(TaskEvent::kind)
        .containsExactly(TaskEventKind.CREATED, TaskEventKind.COMMENT_ADDED);
  }

  @Test
  void who_looked_at_an_older_version_is_shown_the_present_one() {
    Task seen = open(aTask());
    Task now = change(seen, titled("It leaks more"));
    int old = seen.version();

    for (Runnable deed :
        List.<Runnable>of(
            () -> desk.act(seen.taskId(), new ActionCommand("start", null, null, old)),
            () -> desk.assign(seen.taskId(), null, northside.user("worker"), old),
            () ->
                desk.change(seen.taskId(), new TaskChange("Late", null, null, null, null, old)))) {
      TaskChangedMeanwhile refusal =
          catchThrowableOfType(TaskChangedMeanwhile.class, () -> northside.run("worker", deed));
      assertThat(refusal.current()).contains(now);
    }
    assertThat(read(seen)).isEqualTo(now);
  }

  @Test
  void a_task_that_is_over_is_changed_no_more() {
    Task task = open(aTask());
    northside.runAsSystem(() -> desk.cancel(task.taskId(), "A duplicate"));
    Task over = read(task);

    for (Runnable deed :
        List.<Runnable>of(
            () -> desk.assign(task.taskId(), null, northside.user("worker"), null),
            () -> desk.change(task.taskId(), titled("Late")))) {
      assertThatThrownBy(() -> northside.run("worker", deed))
          .isInstanceOfSatisfying(
              TaskIsClosed.class, refusal -> assertThat(refusal.current()).contains(over));
    }
    assertThatThrownBy(() -> northside.as("worker", () -> desk.act(task.taskId(), START)))
        .isInstanceOf(ActionNotOffered.class);
  }

  @Test
  void what_is_over_is_not_cancelled_once_more() {
    Task task = open(aTask());
    northside.runAsSystem(() -> desk.cancel(task.taskId(), "A duplicate"));
    Task over = read(task);

    northside.runAsSystem(() -> desk.cancel(task.taskId(), "Again"));

    assertThat(over.status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(read(task)).isEqualTo(over);
  }

  @Test
  void a_change_leaves_alone_what_it_does_not_name() {
    Task before = open(aTask());

    Task after = change(before, titled("It pours"));

    assertThat(after.title()).isEqualTo("It pours");
    assertThat(read(before)).isEqualTo(after);
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("title", "version", "updatedAt")
        .isEqualTo(before);
  }

  @Test
  void a_title_is_a_text_of_at_most_500_characters() {
    Task task = open(aTask());

    for (String title : List.of("", " ", "x".repeat(501))) {
      assertThatThrownBy(() -> change(task, titled(title)))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("title"));
    }
    assertThat(change(task, titled("x".repeat(500))).title()).hasSize(500);
  }

  @Test
  void an_event_says_what_kind_of_change_it_was_and_never_what_was_written() {
    Task task = open(aTask());
    change(task, new TaskChange("Canary", "Canary", null, null, null, null));
    change(task, new TaskChange(null, null, Priority.CRITICAL, null, null, null));
    Instant due = Instant.parse("2030-01-01T00:00:00Z");
    change(task, new TaskChange(null, null, null, due, null, null));

    List<TaskEvent> events = events(task);
    assertThat(events)
        .extracting(TaskEvent::kind)
        .containsExactly(
            TaskEventKind.CREATED,
            TaskEventKind.METADATA_UPDATED,
            TaskEventKind.PRIORITY_CHANGED,
            TaskEventKind.DEADLINE_UPDATED);
    assertThat(events.get(1).data().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("title", "description");
    assertThat(events.toString()).doesNotContain("Canary");
    assertThat(events.get(1).actorUserId()).isEqualTo(northside.user("worker"));
  }

  @Test
  void metadata_is_added_to_what_is_there() {
    Task task = open(aTask());
    change(task, noting("floor"));

    assertThat(change(task, noting("wing")).metadata().fieldNames())
        .toIterable()
        .contains("floor", "wing");
  }

  @Test
  void a_task_is_handed_to_a_queue_by_its_code_or_alias() {
    Task task = open(aTask().ownedBy("Operations.Safety"));

    Task moved = northside.as("safety", () -> desk.assign(task.taskId(), "facilities", null, null));

    assertThat(moved.ownerRole()).isEqualTo("Ops.Maintenance");
    assertThat(moved.assigneeUserId()).isNull();
    assertThat(events(task).get(1).kind()).isEqualTo(TaskEventKind.OWNERSHIP_CHANGED);
  }

  @Test
  void a_task_is_handed_to_nobody_who_cannot_act() {
    Task task = open(aTask());
    UserId disabled = northside.user("safety");
    northside.runAsSystem(() -> accounts.disable(disabled));
    UserId foreign = organizations.found("default").user("worker");

    for (UserId assignee : List.of(disabled, foreign, UserId.random())) {
      assertThatThrownBy(
              () -> northside.as("worker", () -> desk.assign(task.taskId(), null, assignee, null)))
          .isInstanceOfSatisfying(
              UnknownReference.class,
              refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("assignee_user_id"));
    }
    assertThatThrownBy(
            () -> northside.as("worker", () -> desk.assign(task.taskId(), "Moon.Base", null, null)))
        .isInstanceOf(UnknownRole.class);
    assertThat(read(task)).isEqualTo(task);
  }

  @Test
  void an_edit_and_a_hand_over_happen_both_or_not_at_all() {
    Task task = open(aTask());

    assertThatThrownBy(
            () ->
                northside.as(
                    "worker",
                    () ->
                        desk.change(
                            task.taskId(),
                            titled("It pours"),
                            TaskHandover.to(null, UserId.random()))))
        .isInstanceOf(UnknownReference.class);

    assertThat(read(task)).isEqualTo(task);
    assertThat(events(task)).hasSize(1);
  }

  @Test
  void an_internal_comment_is_read_only_by_those_who_work() {
    Task task = open(aTask());
    northside.run(
        "worker",
        () -> {
          desk.comment(task.taskId(), " For us ", CommentVisibility.INTERNAL_ONLY);
          desk.comment(task.taskId(), "For all", CommentVisibility.ORG_WIDE);
        });

    assertThat(northside.as("safety", () -> board.comments(task.taskId())))
        .extracting(TaskComment::body)
        .containsExactly("For us", "For all");
    assertThat(northside.as("analyst", () -> board.comments(task.taskId())))
        .extracting(TaskComment::body)
        .containsExactly("For all");
  }

  @Test
  void a_comment_says_something() {
    Task task = open(aTask());

    assertThatThrownBy(
            () ->
                northside.as(
                    "worker", () -> desk.comment(task.taskId(), " ", CommentVisibility.ORG_WIDE)))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("body"));
    assertThat(events(task)).hasSize(1);
  }

  @Test
  void each_deed_leaves_one_event_and_one_entry_in_the_audit() {
    Task task = open(aTask());
    northside.run("worker", () -> everyDeed(task).forEach(Runnable::run));

    assertThat(events(task)).hasSize(5);
    assertThat(northside.asSystem(() -> audit.about("task", task.taskId())))
        .extracting(AuditEntry::action)
        .containsExactly(
            "task.created",
            "task.status_changed",
            "task.metadata_updated",
            "task.ownership_changed",
            "task.comment_added");
  }

  /** Starts, edits and assigns it; at last comments on it. */
  private List<Runnable> everyDeed(Task task) {
    return List.of(
        () -> desk.act(task.taskId(), START),
        () -> desk.change(task.taskId(), titled("Mine")),
        () -> desk.assign(task.taskId(), null, northside.user("safety"), null),
        () -> desk.comment(task.taskId(), "Me too", CommentVisibility.ORG_WIDE));
  }

  private Task open(TaskFixtures draft) {
    Task opened = northside.asSystem(() -> desk.open(draft.draft()));
    return read(opened);
  }

  private Task change(Task task, TaskChange change) {
    return northside.as("worker", () -> desk.change(task.taskId(), change));
  }

  private Task read(Task task) {
    return northside.asSystem(() -> board.get(task.taskId()));
  }

  private List<TaskEvent> events(Task task) {
    return northside.asSystem(() -> board.events(task.taskId()));
  }

  private static void refusedAsAbsent(TestOrganization organization, String user, Runnable deed) {
    assertThatThrownBy(() -> organization.run(user, deed))
        .isInstanceOfSatisfying(
            NotFound.class, refusal -> assertThat(refusal.code()).isEqualTo("task_not_found"));
  }

  private static TaskChange titled(String title) {
    return new TaskChange(title, null, null, null, null, null);
  }

  private static TaskChange noting(String key) {
    return new TaskChange(
        null, null, null, null, JsonNodeFactory.instance.objectNode().put(key, "3"), null);
  }
}
