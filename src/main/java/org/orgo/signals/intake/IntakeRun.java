package org.orgo.signals.intake;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.mail.threads.MailMeaning;
import org.orgo.routing.PartialDecision;
import org.orgo.routing.RoutingAnswers;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingQuestion;
import org.orgo.signals.Outcome;
import org.orgo.signals.Receipt;
import org.orgo.signals.Signal;
import org.orgo.signals.correlation.Matter;
import org.orgo.signals.correlation.OpenWork;
import org.orgo.vocabulary.label.Handling;

/** One signal in the intake diagram, as the current transaction has it. */
public final class IntakeRun {

  private final Signal signal;
  private IntakeProgress progress;
  private Outcome outcome = Outcome.ACCEPTED;
  private UUID caseId;
  private UUID taskId;
  private boolean written;
  private boolean stored;
  private boolean mayRepeat = true;
  private OpenWork openWork;

  /** Null where no step of this transaction asks a table. */
  private PartialDecision deciding;

  /** Whether it was answered more than the progress holds. */
  private boolean answered;

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

  /**
   * A signal that has come in the current transaction.
   *
   * @param written whether it has its row already
   */
  static IntakeRun received(Signal signal, boolean written, boolean mayRepeat) {
    IntakeRun run = new IntakeRun(signal, IntakeProgress.NONE, null);
    run.written = written;
    run.stored = written;
    run.mayRepeat = mayRepeat;
    return run;
  }

  Signal signal() {
    return signal;
  }

  void decided(RoutingDecision decision) {
    found(progress().with(decision));
  }

  /**
   * The decision that the steps of this transaction ask the tables about.
   *
   * @param begin takes it up with what steps before a wait were answered
   */
  PartialDecision deciding(Function<RoutingAnswers, PartialDecision> begin) {
    if (deciding == null) {
      deciding = begin.apply(progress.answers());
    }
    return deciding;
  }

  /** Takes the answer of a table; what is decided by it is put together when it is wanted. */
  void answered(RoutingQuestion question, DecisionOutcome answer) {
    deciding.answered(question, answer);
    answered = true;
    stored = false;
  }

  /**
   * @throws NotYetClassified when the diagram leads here before classification or after the end of
   *     the signal
   */
  RoutingDecision decision() {
    RoutingDecision decision = progress().decision();
    if (decision == null) {
      throw new NotYetClassified(signal.signalId());
    }
    return signal.anonymous() ? decision.withTask() : decision;
  }

  /**
   * Somebody unknown is answered on a task, which opens whatever the tables say. Of a mail to two
   * mailboxes the second queue is informed.
   */
  Handling opens(Handling decided) {
    if (isCopy()) {
      return Handling.INFORM;
    }
    return signal.anonymous() ? decided.withTask() : decided;
  }

  /** Not kept, since work that is open now may be closed after a wait. */
  void belongsTo(OpenWork found) {
    openWork = found;
  }

  /** The open work it belongs to; empty when no step of this transaction has looked for it. */
  Optional<OpenWork> openWork() {
    return Optional.ofNullable(openWork);
  }

  /** What it is looked for open work by. */
  Matter matter() {
    return new Matter(signal, decision(), mayRepeat, relatedTaskId());
  }

  /** What later signals are compared with; null where they are not. */
  String textDigest() {
    RoutingDecision decision = progress().decision();
    boolean compared = decision != null && decision.assistance().correlates();
    return compared && outcome.opensTask() ? signal.textDigest() : null;
  }

  UUID caseId() {
    return caseId;
  }

  UUID relatedTaskId() {
    return progress().relatedTaskId();
  }

  void relatesTo(UUID task) {
    found(progress().relatedTo(task));
  }

  void copies(MailMeaning.Copy copy) {
    found(progress().copying(copy));
  }

  /** Whether the same mail has become something already. */
  boolean isCopy() {
    return progress().copy() != null;
  }

  /** The task of the same mail; null where it became none. */
  UUID copiedTaskId() {
    return isCopy() ? progress().copy().taskId() : null;
  }

  void answers(MailMeaning.Reply reply) {
    found(progress().with(reply));
  }

  /**
   * @throws NoReplyRecognised when no step has recognised a reply to a mail of ours
   */
  MailMeaning.Reply reply() {
    if (progress().reply() == null) {
      throw new NoReplyRecognised(signal.signalId());
    }
    return progress().reply();
  }

  void openedCase(UUID newCaseId) {
    caseId = newCaseId;
    stored = false;
  }

  /** Notes that its task joins a case that was open before. */
  void joinsCase(UUID openCaseId) {
    caseId = openCaseId;
    found(progress().joined(decision().noting("It joins an open case about the same.")));
  }

  /** Whether its task belongs to a case that was open before. */
  boolean joinedCase() {
    return progress().joined();
  }

  void openedTask(UUID newTaskId) {
    taskId = newTaskId;
    ended(
        caseId == null || progress().joined() ? Outcome.TASK_OPENED : Outcome.CASE_AND_TASK_OPENED);
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
    if (answered) {
      answered = false;
      progress = progress.with(deciding.answers(), deciding.decision());
    }
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
    return new Receipt(
        signal.signalId(), outcome, caseId, taskId == null ? copiedTaskId() : taskId);
  }

  private void found(IntakeProgress more) {
    progress = more;
    stored = false;
  }
}
