package org.orgo.signals.intake;

import java.util.Map;
import java.util.UUID;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.mail.SignalId;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.orgo.routing.PartialDecision;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.RoutingQuestion;
import org.orgo.signals.Outcome;
import org.orgo.vocabulary.label.Handling;
import org.springframework.stereotype.Component;

/** The steps of {@code signal-intake} for every signal, each named as in the diagram. */
@Component
public class Intake {

  private final SignalStore signals;
  private final RoutingDesk routing;
  private final IntakeWork work;
  private final IntakeEnd end;
  private final RunAsReporter reporter;

  Intake(
      SignalStore signals,
      RoutingDesk routing,
      IntakeWork work,
      IntakeEnd end,
      RunAsReporter reporter) {
    this.signals = signals;
    this.routing = routing;
    this.work = work;
    this.end = end;
    this.reporter = reporter;
  }

  /** Asks all tables at once, for diagrams without steps that do, and returns what opens. */
  public Handling classifySignal(SignalId id) {
    return Traces.step(TraceStep.SIGNAL_DECIDE, id.value(), () -> decided(signals.of(id)));
  }

  private Handling decided(IntakeRun run) {
    UUID signal = run.signal().signalId().value();
    RoutingDecision decision =
        routing.forWork(signal).decide(run.signal().facts(), run.signal().named());
    run.decided(decision);
    return run.opens(decision.opens());
  }

  /** What a step that asks a table for this answer asks it. */
  public Map<String, Object> inputs(SignalId id, RoutingQuestion question) {
    return deciding(signals.of(id)).inputs(question);
  }

  /** What opens when the tables say so: anonymous reports have a task in any case. */
  public Handling opens(SignalId id, Handling decided) {
    return signals.of(id).opens(decided);
  }

  /** Takes the answer of a table and returns what is decided so far. */
  public PartialDecision answered(SignalId id, RoutingQuestion question, DecisionOutcome answer) {
    return Traces.step(
        TraceStep.SIGNAL_DECIDE,
        id.value(),
        () -> {
          IntakeRun run = signals.of(id);
          PartialDecision decision = deciding(run);
          run.answered(question, answer);
          return decision;
        });
  }

  private PartialDecision deciding(IntakeRun run) {
    return run.deciding(
        answers ->
            routing
                .forWork(run.signal().signalId().value())
                .begin(run.signal().facts(), answers, run.signal().named()));
  }

  /** Returns what kind of open work the signal belongs to. */
  public String lookForOpenWork(SignalId id) {
    return work.lookForOpenWork(signals.of(id)).kind().name();
  }

  public void commentOnOpenTask(SignalId id) {
    joinOpenWork(id);
  }

  public void joinOpenCase(SignalId id) {
    joinOpenWork(id);
  }

  private void joinOpenWork(SignalId id) {
    IntakeRun run = signals.of(id);
    reporter.run(run.signal(), () -> work.joinOpenWork(run));
    end.of(run);
  }

  public void openCase(SignalId id) {
    IntakeRun run = signals.of(id);
    reporter.run(run.signal(), () -> work.openCase(run));
    if (run.decision().opens() == Handling.CASE) {
      run.ended(Outcome.CASE_OPENED);
      end.of(run);
    }
  }

  public void openTask(SignalId id) {
    IntakeRun run = signals.of(id);
    reporter.run(run.signal(), () -> work.openTask(run));
    end.of(run);
  }

  public void informReaders(SignalId id) {
    IntakeRun run = signals.of(id);
    reporter.run(run.signal(), () -> work.inform(run));
    end.of(run);
  }

  /** Files the signal without work; it can still be found. */
  public void fileSignal(SignalId id) {
    IntakeRun run = signals.of(id);
    run.ended(Outcome.DROPPED);
    end.of(run);
  }
}
