package org.orgo.signals.intake;

import java.util.UUID;
import org.orgo.mail.threads.MailMeaning;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Outcome;
import org.orgo.signals.Receipt;
import org.orgo.signals.Signal;

/** One signal in the intake diagram, as the current transaction has it. */
public final class IntakeRun {

  private final Signal signal;
  private IntakeProgress progress;
  private Outcome outcome = Outcome.ACCEPTED;
  private UUID caseId;
  private UUID taskId;
  private boolean written;
  private boolean stored;

  /**
   * @param caseId the case it has opened so far; null for none
   */
  IntakeRun(Signal signal, IntakeProgress progress, UUID caseId) {
    this.signal = signal;
    this.progress = progress;
    this.caseId = caseId;
    this.written = true;
    this.stored = true;
  }

  /** A signal that the current transaction has yet to write. */
  static IntakeRun unwritten(Signal signal) {
    IntakeRun run = new IntakeRun(signal, IntakeProgress.NONE, null);
    run.written = false;
    run.stored = false;
    return run;
  }

  Signal signal() {
    return signal;
  }

  void decided(RoutingDecision decision) {
    found(progress.with(decision));
  }

  /**
   * @throws NotYetClassified when the diagram leads here before classification or after the end of
   *     the signal
   */
  RoutingDecision decision() {
    if (progress.decision() == null) {
      throw new NotYetClassified(signal.signalId());
    }
    return progress.decision();
  }

  UUID caseId() {
    return caseId;
  }

  UUID relatedTaskId() {
    return progress.relatedTaskId();
  }

  void relatesTo(UUID task) {
    found(progress.relatedTo(task));
  }

  void answers(MailMeaning.Reply reply) {
    found(progress.with(reply));
  }

  /**
   * @throws NoReplyRecognised when no step has recognised a reply to a mail of ours
   */
  MailMeaning.Reply reply() {
    if (progress.reply() == null) {
      throw new NoReplyRecognised(signal.signalId());
    }
    return progress.reply();
  }

  void openedCase(UUID newCaseId) {
    caseId = newCaseId;
    stored = false;
  }

  /** Notes that its task joins a case that was open before. */
  void joinsCase(UUID openCaseId) {
    caseId = openCaseId;
    found(progress.joined(decision().noting("It joins an open case about the same.")));
  }

  void openedTask(UUID newTaskId) {
    taskId = newTaskId;
    ended(caseId == null || progress.joined() ? Outcome.TASK_OPENED : Outcome.CASE_AND_TASK_OPENED);
  }

  void commented(UUID onTaskId) {
    taskId = onTaskId;
    ended(Outcome.COMMENT_ADDED);
  }

  void ended(Outcome newOutcome) {
    outcome = newOutcome;
    stored = false;
  }

  IntakeProgress progress() {
    return progress;
  }

  /** Whether the row holds everything known here. */
  boolean isStored() {
    return stored;
  }

  /** Whether there is a row at all. */
  boolean isWritten() {
    return written;
  }

  void isNowStored() {
    written = true;
    stored = true;
  }

  public Receipt receipt() {
    return new Receipt(signal.signalId(), outcome, caseId, taskId);
  }

  private void found(IntakeProgress more) {
    progress = more;
    stored = false;
  }
}
