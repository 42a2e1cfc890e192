package org.orgo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseEvent.CaseEventKind;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFixtures;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.TaskSummary;
import org.orgo.tasks.editing.TaskChangedMeanwhile;
import org.orgo.tasks.proposals.NoPendingProposal;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that a task proposes is opened by a person, once, or not at all. */
@OrgoTest
class ProposedCasesTests {

  @Autowired TestOrganizations organizations;
  @Autowired ProposedCases proposed;
  @Autowired CaseBoard board;
  @Autowired TaskDesk tasks;
  @Autowired Persons persons;

  private TestOrganization artists;

  @BeforeEach
  void found() {
    artists = organizations.found("artist_collective");
  }

  @Test
  void the_case_is_about_what_its_task_is_about() {
    TaskId task = proposing(aTask().titled("The kiln smokes").visible(Visibility.RESTRICTED));

    Case opened = read(answer(task));

    assertThat(opened.title()).isEqualTo("The kiln smokes");
    assertThat(opened.label()).isEqualTo("1001.11.Ops.Maintenance");
    assertThat(opened.ownerRole()).isEqualTo("Ops.Maintenance");
    assertThat(opened.visibility()).isEqualTo(Visibility.RESTRICTED);
    assertThat(opened.origin().sourceReference()).isEqualTo(task.toString());
    assertThat(opened.status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void the_case_knows_the_task_it_was_opened_for() {
    TaskId task = proposing(aTask());
    CaseId opened = new CaseId(answer(task).caseId());

    assertThat(artists.as("worker", () -> board.tasks(opened, null, 5)).items())
        .extracting(TaskSummary::taskId)
        .containsExactly(task);
    List<CaseEvent> events = artists.asSystem(() -> board.events(opened));
    assertThat(events)
        .extracting(CaseEvent::kind)
        .containsExactlyInAnyOrder(CaseEventKind.CREATED, CaseEventKind.TASK_ADDED);
    assertThat(events.toString()).contains(task.toString());
  }

  @Test
  void whoever_asked_for_the_task_reads_its_case() {
    PersonId analyst =
        artists.asSystem(() -> persons.findOrCreate(artists.email("analyst"), null).personId());
    TaskId task = proposing(aTask().visible(Visibility.RESTRICTED).askedForBy(analyst));

    CaseId opened = new CaseId(answer(task).caseId());

    assertThat(artists.as("analyst", () -> board.find(opened))).isPresent();
    assertThat(artists.as("compliance", () -> board.find(opened))).isEmpty();
  }

  @Test
  void a_case_opened_for_work_that_has_begun_is_in_progress() {
    TaskId task = proposing(aTask());
    artists.as("worker", () -> tasks.act(task, new ActionCommand("start", null, null, null)));

    assertThat(read(answer(task)).status()).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void a_second_answer_is_refused_and_opens_nothing() {
    TaskId task = proposing(aTask());
    answer(task);

    assertThatThrownBy(() -> answer(task)).isInstanceOf(NoPendingProposal.class);

    assertThat(everyCase()).hasSize(1);
  }

  @Test
  void what_was_declined_is_not_opened_later() {
    TaskId task = proposing(aTask());
    artists.as("worker", () -> proposed.decline(task, null));

    assertThatThrownBy(() -> answer(task)).isInstanceOf(NoPendingProposal.class);

    assertThat(everyCase()).isEmpty();
  }

  @Test
  void an_answer_to_an_older_version_of_the_task_opens_nothing() {
    TaskId task = proposing(aTask());

    assertThatThrownBy(() -> artists.as("worker", () -> proposed.open(task, 17)))
        .isInstanceOf(TaskChangedMeanwhile.class);

    assertThat(everyCase()).isEmpty();
  }

  @Test
  void who_may_not_work_on_the_task_opens_no_case() {
    TaskId open = proposing(aTask().visible(Visibility.PUBLIC));
    TaskId secret = proposing(aTask().visible(Visibility.RESTRICTED));

    assertThatThrownBy(() -> artists.as("analyst", () -> proposed.open(open, null)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> artists.as("analyst", () -> proposed.open(secret, null)))
        .isInstanceOf(NotFound.class);

    assertThat(everyCase()).isEmpty();
  }

  private TaskId proposing(TaskFixtures draft) {
    return artists
        .asSystem(() -> tasks.open(draft.proposing(new Proposals(false, true)).draft()))
        .taskId();
  }

  private Task answer(TaskId task) {
    return artists.as("worker", () -> proposed.open(task, null));
  }

  private Case read(Task answered) {
    return artists.asSystem(() -> board.get(new CaseId(answered.caseId())));
  }

  private List<CaseSummary> everyCase() {
    return artists
        .asSystem(() -> board.list(new CaseFilter(List.of(), null, null, null, null, 10)))
        .items();
  }
}
