package org.orgo.signals.intake;

import org.orgo.mail.SignalId;
import org.orgo.routing.RoutingDecision;
import org.orgo.routing.RoutingDesk;
import org.orgo.signals.Receipt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a task of a signal that its diagram has filed, because a person says it is work. */
@Component
public class FiledIntake {

  private final SignalStore signals;
  private final RoutingDesk routing;
  private final IntakeWork work;
  private final IntakeEnd end;

  FiledIntake(SignalStore signals, RoutingDesk routing, IntakeWork work, IntakeEnd end) {
    this.signals = signals;
    this.routing = routing;
    this.work = work;
    this.end = end;
  }

  /** The tables say in which queue; that there is a task is decided. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Receipt makeTask(SignalId id) {
    signals.forget(id);
    IntakeRun run = signals.of(id);
    RoutingDecision decision =
        routing.forWork(id.value()).decide(run.signal().facts(), run.signal().named()).withTask();
    run.decided(decision);
    work.openTaskAlone(run);
    end.of(run);
    return run.receipt();
  }
}
