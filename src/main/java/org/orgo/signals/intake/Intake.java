package org.orgo.signals.intake;

import java.util.Optional;
import org.orgo.mail.SignalId;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingDesk;
import org.orgo.routing.SignalFacts;
import org.orgo.signals.Outcome;
import org.orgo.signals.Signal;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;
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

  /** Asks the tables and returns what the signal opens. */
  public Handling classifySignal(SignalId id) {
    IntakeRun run = signals.of(id);
    RoutingDecision decision = routing.decide(facts(run.signal()));
    run.decided(decision);
    return decision.opens();
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

  private static SignalFacts facts(Signal signal) {
    return new SignalFacts(
        signal.channel().name(),
        signal.subject(),
        signal.body(),
        signal.recipient(),
        signal.senderAddress() == null ? "" : signal.senderAddress(),
        signal.type(),
        Optional.ofNullable(signal.label()).map(Label::parse),
        signal.channel() == SignalSource.MANUAL,
        signal.metadata().path("bulk").asBoolean(false));
  }
}
