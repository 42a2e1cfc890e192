package org.orgo.signals.trial;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.deployment.walk.StepEffects;
import org.orgo.engine.deployment.walk.WalkStep;
import org.orgo.routing.PartialDecision;
import org.orgo.routing.RoutingAnswers;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingQuestion;
import org.orgo.signals.Outcome;
import org.orgo.signals.Signal;
import org.orgo.signals.correlation.Matter;
import org.orgo.signals.correlation.OpenWork;
import org.orgo.vocabulary.label.Handling;

/**
 * One signal that is tried: knows what each step of the intake would leave behind. It asks the same
 * tables in the same order as the steps do, and looks for open work where they do.
 */
final class TrialRun implements StepEffects {

  private static final String OPENS = "opens";
  private static final String MAIL_KIND = "mailKind";
  private static final String OPEN_WORK = "openWork";

  private final Signal signal;
  private final boolean mayRepeat;
  private final IntakeRules rules;
  private final Function<Matter, OpenWork> lookUp;
  private final PartialDecision deciding;
  private boolean classified;
  private OpenWork found;
  private OpenWork joined = OpenWork.NONE;
  private boolean newCase;
  private Outcome outcome = Outcome.ACCEPTED;

  TrialRun(Signal signal, boolean mayRepeat, IntakeRules rules, Function<Matter, OpenWork> lookUp) {
    this.signal = signal;
    this.mayRepeat = mayRepeat;
    this.rules = rules;
    this.lookUp = lookUp;
    this.deciding = rules.desk().begin(signal.facts(), RoutingAnswers.NONE, signal.named());
  }

  @Override
  public Optional<Map<String, Object>> after(WalkStep step) {
    if (!step.decision().isEmpty()) {
      return RoutingQuestion.ofResult(step.result())
          .map(asked -> ask(asked, new DecisionKey(step.decision())));
    }
    return switch (step.delegate()) {
      // A typed mail has no headers that could say otherwise, and answers none of ours.
      case "parseMailDelegate" -> Optional.of(Map.of(MAIL_KIND, "PERSONAL"));
      case "recogniseReplyDelegate" -> Optional.of(Map.of(MAIL_KIND, "WORK"));
      case "classifySignalDelegate" -> Optional.of(classifySignal());
      case "lookForOpenWorkDelegate" -> Optional.of(lookForOpenWork());
      case "commentOnOpenTaskDelegate", "joinOpenCaseDelegate" -> done(this::joinOpenWork);
      case "openCaseDelegate" -> done(this::openCase);
      case "openTaskDelegate" -> done(this::openTask);
      case "informReadersDelegate" -> done(() -> outcome = Outcome.INFORMED);
      case "fileSignalDelegate" -> done(() -> outcome = Outcome.DROPPED);
      case "fileMailDelegate" -> done(() -> outcome = Outcome.FILED);
      default -> Optional.empty();
    };
  }

  /** Empty when no step has classified it. */
  Optional<RoutingDecision> decision() {
    return classified ? Optional.of(deciding.decision()) : Optional.empty();
  }

  Outcome outcome() {
    return outcome;
  }

  private Map<String, Object> ask(RoutingQuestion question, DecisionKey table) {
    DecisionOutcome answer = rules.tables().evaluate(table, deciding.inputs(question));
    deciding.answered(question, answer);
    classified = true;
    return Map.of(question.result(), question.fact(deciding), OPENS, deciding.opens().name());
  }

  private Map<String, Object> classifySignal() {
    PartialDecision all = rules.desk().ask(signal.facts());
    all.answers().given().forEach(deciding::answered);
    classified = true;
    return Map.of(OPENS, deciding.opens().name());
  }

  private Map<String, Object> lookForOpenWork() {
    found = lookUp();
    return Map.of(OPEN_WORK, found.kind().name());
  }

  private OpenWork lookUp() {
    return classified
        ? lookUp.apply(new Matter(signal, deciding.decision(), mayRepeat, null))
        : OpenWork.NONE;
  }

  private void openCase() {
    joined = found == null ? lookUp() : OpenWork.NONE;
    newCase = joined.kind() == OpenWork.Kind.NONE;
    if (deciding.opens() == Handling.CASE) {
      outcome = Outcome.CASE_OPENED;
    }
  }

  private void openTask() {
    if (found != null || newCase || joined.kind() == OpenWork.Kind.CASE) {
      opened();
    } else {
      joinOpenWork();
    }
  }

  private void joinOpenWork() {
    joined = found == null ? lookUp() : found;
    newCase = joined.kind() == OpenWork.Kind.NONE && deciding.opens() == Handling.CASE_AND_TASK;
    if (joined.kind() == OpenWork.Kind.TASK) {
      outcome = Outcome.COMMENT_ADDED;
    } else {
      opened();
    }
  }

  private void opened() {
    outcome = newCase ? Outcome.CASE_AND_TASK_OPENED : Outcome.TASK_OPENED;
  }

  UUID joined(OpenWork.Kind kind) {
    return joined.kind() == kind ? joined.id() : null;
  }

  private static Optional<Map<String, Object>> done(Runnable step) {
    step.run();
    return Optional.of(Map.of());
  }
}
