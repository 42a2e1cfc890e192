package org.orgo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseEvent.CaseEventKind;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFixtures;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a case and its tasks do to each other. */
@OrgoTest
class CaseTasksTests {

  @Autowired TestOrganizations organizations;
  @Autowired CaseDesk desk;
  @Autowired CaseClosing closing;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;
  @Autowired CaseBoard board;
  @Autowired TaskDesk tasks;
  @Autowired TaskBoard taskBoard;
  @Autowired TransactionTemplate transaction;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @Test
  void a_case_is_in_progress_as_soon_as_its_first_task_is_started() {
    CaseId theCase = open(aCase());
    Task task = open(theCase, aTask());
    assertThat(read(theCase).status()).isEqualTo(CaseStatus.OPEN);

    act(task, "start");

    assertThat(read(theCase).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    CaseEvent last = lastEvent(theCase);
    assertThat(last.kind()).isEqualTo(CaseEventKind.STATUS_CHANGED);
    assertThat(last.actorUserId()).isEqualTo(northside.user("worker"));
  }

  @Test
  void resolving_leaves_open_tasks_or_cancels_them_for_the_same_reason() {
    CaseId left = open(aCase());
    Task stays = open(left, aTask());
    CaseId ended = open(aCase());
    Task goes = open(ended, aTask());
    ActionCommand resolve = new ActionCommand("resolve", "All is dry again", null, null);

    northside.as("worker", () -> closing.act(left, resolve));
    northside.as("worker", () -> closing.actAndCancelTasks(ended, resolve));

    assertThat(read(left).status()).isEqualTo(CaseStatus.RESOLVED);
    assertThat(read(ended).status()).isEqualTo(CaseStatus.RESOLVED);
    assertThat(northside.asSystem(() -> taskBoard.get(stays.taskId())).status())
        .isEqualTo(TaskStatus.PENDING);
    assertThat(northside.asSystem(() -> taskBoard.get(goes.taskId())).status())
        .isEqualTo(TaskStatus.CANCELLED);
    assertThat(northside.asSystem(() -> taskBoard.comments(goes.taskId())))
        .anyMatch(comment -> comment.body().equals("All is dry again"));
  }

  @Test
  void the_page_names_the_open_tasks_before_a_case_is_resolved() {
    CaseId theCase = open(aCase());
    Task task = open(theCase, aTask());

    String asked =
        Visitor.of(sessions, northside, "worker", port)
            .get("/cases/%s?action=resolve".formatted(theCase))
            .body();

    assertThat(asked).contains("1 task is open:", task.title(), "Cancel them for the same reason");
  }

  @Test
  void the_start_of_a_second_task_changes_nothing_about_the_case() {
    CaseId theCase = open(aCase());
    act(open(theCase, aTask()), "start");
    Case before = read(theCase);

    act(open(theCase, aTask()), "start");

    assertThat(read(theCase)).isEqualTo(before);
  }

  @Test
  void a_task_that_starts_does_not_reopen_a_resolved_case() {
    CaseId theCase = open(aCase());
    Task late = open(theCase, aTask());
    northside.as("worker", () -> desk.act(theCase, "resolve", null, null));

    act(late, "start");

    assertThat(read(theCase).status()).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void a_task_that_ends_without_a_start_leaves_the_case_open() {
    CaseId theCase = open(aCase());
    Task task = open(theCase, aTask());

    northside.runAsSystem(() -> tasks.cancel(task.taskId(), "A duplicate"));

    assertThat(read(theCase).status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void a_task_without_a_case_starts_alone() {
    CaseId bystander = open(aCase());

    act(northside.asSystem(() -> tasks.open(aTask().draft())), "start");

    assertThat(read(bystander).status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void a_start_that_is_undone_leaves_the_case_open() {
    CaseId theCase = open(aCase());
    Task task = open(theCase, aTask());

    northside.run(
        "worker",
        () ->
            transaction.executeWithoutResult(
                status -> {
                  tasks.act(task.taskId(), choice("start"));
                  status.setRollbackOnly();
                }));

    assertThat(read(theCase).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(events(theCase)).hasSize(1);
  }

  @Test
  void archiving_a_case_cancels_its_open_tasks_and_no_others() {
    CaseId theCase = open(aCase());
    Task waiting = open(theCase, aTask());
    Task started = act(open(theCase, aTask()), "start");
    Task over = open(theCase, aTask());
    northside.runAsSystem(() -> tasks.cancel(over.taskId(), "A duplicate"));
    Task before = read(over);
    Task elsewhere = open(open(aCase()), aTask());

    northside.as("worker", () -> desk.act(theCase, "archive", "The house is sold", null));

    assertThat(status(waiting)).isEqualTo(TaskStatus.CANCELLED);
    assertThat(status(started)).isEqualTo(TaskStatus.CANCELLED);
    assertThat(read(over)).isEqualTo(before);
    assertThat(status(elsewhere)).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void archiving_cancels_also_the_tasks_its_archiver_does_not_see() {
    CaseId theCase = open(aCase().visible(Visibility.PUBLIC));
    Task secret =
        open(
            theCase, aTask().ownedBy("HR.CaseOfficer").ofType("hr").visible(Visibility.RESTRICTED));

    northside.as("worker", () -> desk.act(theCase, "archive", "Settled", null));

    assertThat(status(secret)).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void resolving_a_case_leaves_its_tasks_alone() {
    CaseId theCase = open(aCase());
    Task task = open(theCase, aTask());

    northside.as("worker", () -> desk.act(theCase, "resolve", null, null));

    assertThat(status(task)).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void a_role_a_task_escalates_to_reads_the_tasks_case_from_then_on() {
    CaseId theCase = open(aCase().visible(Visibility.RESTRICTED));
    Task task = act(open(theCase, aTask()), "start");
    assertThat(northside.as("supervisor", () -> board.find(theCase))).isEmpty();

    act(task, "escalate");

    assertThat(northside.as("supervisor", () -> board.find(theCase))).isPresent();
    assertThat(northside.as("head", () -> board.find(theCase))).isEmpty();
    assertThat(read(theCase).readers().roles()).containsExactly("Ops.Supervisor");
  }

  @Test
  void a_role_that_two_tasks_escalate_to_takes_part_once() {
    CaseId theCase = open(aCase());

    act(act(open(theCase, aTask()), "start"), "escalate");
    act(act(open(theCase, aTask()), "start"), "escalate");

    assertThat(read(theCase).readers().roles()).containsExactly("Ops.Supervisor");
  }

  @Test
  void a_case_that_is_not_there_takes_no_task() {
    assertThatThrownBy(() -> open(CaseId.random(), aTask()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private CaseId open(CaseFixtures draft) {
    return northside.asSystem(() -> desk.open(draft.draft()));
  }

  private Task open(CaseId theCase, TaskFixtures draft) {
    return northside.asSystem(() -> tasks.open(draft.ofCase(theCase.value()).draft()));
  }

  private Task act(Task task, String action) {
    return northside.as("worker", () -> tasks.act(task.taskId(), choice(action)));
  }

  private static ActionCommand choice(String action) {
    return new ActionCommand(action, "Because", null, null);
  }

  private TaskStatus status(Task task) {
    return read(task).status();
  }

  private Task read(Task task) {
    return northside.asSystem(() -> taskBoard.get(task.taskId()));
  }

  private Case read(CaseId theCase) {
    return northside.asSystem(() -> board.get(theCase));
  }

  private List<CaseEvent> events(CaseId theCase) {
    return northside.asSystem(() -> board.events(theCase));
  }

  private CaseEvent lastEvent(CaseId theCase) {
    List<CaseEvent> all = events(theCase);
    return all.get(all.size() - 1);
  }
}
