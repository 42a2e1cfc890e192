package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.people.persons.PersonId;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.proposals.TaskProposals;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that a task proposes where the profile lets people decide whether to open them. */
@Service
public class ProposedCases {

  private final CaseDesk cases;
  private final TaskBoard tasks;
  private final TaskProposals proposals;

  ProposedCases(CaseDesk cases, TaskBoard tasks, TaskProposals proposals) {
    this.cases = cases;
    this.tasks = tasks;
    this.proposals = proposals;
  }

  /**
   * Opens the proposed case of a task with the values they share, and puts the task into it.
   *
   * @throws org.orgo.tasks.proposals.NoPendingProposal when none is proposed, or no longer
   */
  @Transactional
  public Task open(TaskId id, Integer expectedVersion) {
    Task task = tasks.get(id);
    CaseId opened = cases.open(draft(task, proposals.requester(id).orElse(null), tasks.why(id)));
    Task settled = proposals.settleCase(id, opened.value(), expectedVersion);
    cases.taskAdded(opened, id);
    if (settled.status() == TaskStatus.IN_PROGRESS) {
      cases.taskStarted(opened);
    }
    return settled;
  }

  /**
   * @throws org.orgo.tasks.proposals.NoPendingProposal when none is proposed, or no longer
   */
  @Transactional
  public Task decline(TaskId id, Integer expectedVersion) {
    return proposals.settleCase(id, null, expectedVersion);
  }

  private static NewCase draft(Task task, PersonId requester, ObjectNode why) {
    ObjectNode location =
        task.metadata().path("location") instanceof ObjectNode place ? place : why.objectNode();
    return new NewCase(
        CaseId.random(),
        task.source(),
        task.taskId().toString(),
        requester,
        new CaseContent(task.title(), task.description(), List.of(), location, why.objectNode()),
        task.kind().originLabel() == null ? null : Label.parse(task.kind().originLabel()),
        NewTask.Decided.asOf(task, why));
  }
}
