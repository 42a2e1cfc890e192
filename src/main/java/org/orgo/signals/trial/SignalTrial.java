package org.orgo.signals.trial;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.orgo.engine.deployment.walk.DiagramWalk;
import org.orgo.engine.deployment.walk.Walk;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Signal;
import org.orgo.signals.correlation.OpenWork;
import org.orgo.signals.persistence.KnownSender;
import org.orgo.signals.persistence.SignalMapper;
import org.orgo.signals.work.WorkOpening;
import org.orgo.signals.work.WorkRequest;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.stereotype.Component;

/**
 * Says what the intake would do with a signal, in the name of the acting user. It is put together
 * from the parts that the intake itself decides by; nothing is stored, not even an unknown sender.
 */
@Component
public class SignalTrial {

  private static final String MAIL_STORED = "mailStored";

  private final SignalMapper signals;
  private final ReadableWork openWork;
  private final WorkOpening opening;
  private final Clock clock;

  SignalTrial(SignalMapper signals, ReadableWork openWork, WorkOpening opening, Clock clock) {
    this.signals = signals;
    this.openWork = openWork;
    this.opening = opening;
    this.clock = clock;
  }

  /**
   * @throws org.orgo.platform.refusals.InvalidRequest when the signal is empty or too large
   */
  public SignalForecast of(NewSignal typed, IntakeRules rules) {
    typed.requireTakeable();
    boolean mail = typed.channel() == SignalSource.EMAIL;
    KnownSender sender = sender(typed);
    Signal signal =
        typed.received(
            sender.personId(),
            mail ? null : CurrentActor.get().userId(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    TrialRun run = new TrialRun(signal, mail || sender.repeats(), rules, openWork::of);
    Walk walk = DiagramWalk.of(rules.diagram()).from(mail ? MAIL_STORED : null, run);
    return new SignalForecast(
        signal,
        walk,
        run.outcome(),
        run.decision(),
        task(signal, run),
        run.joined(OpenWork.Kind.TASK),
        run.joined(OpenWork.Kind.CASE));
  }

  private Optional<NewTask> task(Signal signal, TrialRun run) {
    return run.outcome().opensTask()
        ? run.decision().map(decision -> task(signal, decision, run))
        : Optional.empty();
  }

  private NewTask task(Signal signal, RoutingDecision decision, TrialRun run) {
    return opening.newTask(
        TaskId.random(), WorkRequest.of(signal, run.joined(OpenWork.Kind.CASE)), decision);
  }

  /** Somebody unknown has said nothing before and asked for nothing that is open. */
  private KnownSender sender(NewSignal typed) {
    String address = typed.senderAddress();
    return address == null
        ? KnownSender.NONE
        : signals
            .findSender(CurrentTenant.require(), EmailAddresses.normal(address), typed.textDigest())
            .orElse(KnownSender.NONE);
  }
}
