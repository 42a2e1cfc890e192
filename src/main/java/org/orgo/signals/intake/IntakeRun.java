package org.orgo.signals.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.orgo.mail.threads.MailMeaning;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Outcome;
import org.orgo.signals.Receipt;
import org.orgo.signals.Signal;

/** One signal on its way through the intake diagram: what the steps so far found out. */
public final class IntakeRun {

  private final Signal signal;
  private RoutingDecision decision;
  private ObjectNode explanation;
  private Outcome outcome;
  private UUID caseId;
  private UUID taskId;
  private UUID relatedTaskId;
  private MailMeaning.Reply reply;

  public IntakeRun(Signal signal) {
    this.signal = signal;
  }

  Signal signal() {
    return signal;
  }

  void decided(RoutingDecision newDecision, ObjectNode newExplanation) {
    decision = newDecision;
    explanation = newExplanation;
  }

  RoutingDecision decision() {
    return decision;
  }

  ObjectNode explanation() {
    return explanation;
  }

  UUID caseId() {
    return caseId;
  }

  UUID relatedTaskId() {
    return relatedTaskId;
  }

  void relatesTo(UUID task) {
    relatedTaskId = task;
  }

  void answers(MailMeaning.Reply found) {
    reply = found;
  }

  /** Null unless the mail answers one of ours. */
  MailMeaning.Reply reply() {
    return reply;
  }

  void openedCase(UUID newCaseId) {
    caseId = newCaseId;
    outcome = Outcome.CASE_OPENED;
  }

  void openedTask(UUID newTaskId) {
    taskId = newTaskId;
    outcome = caseId == null ? Outcome.TASK_OPENED : Outcome.CASE_AND_TASK_OPENED;
  }

  void commented(UUID onTaskId) {
    taskId = onTaskId;
    outcome = Outcome.COMMENT_ADDED;
  }

  void ended(Outcome newOutcome) {
    outcome = newOutcome;
  }

  public Receipt receipt() {
    return new Receipt(signal.signalId(), outcome, caseId, taskId);
  }
}
