package org.orgo.signals;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.audit.AuditLog;
import org.orgo.mail.SignalId;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.intake.FailedIntakes;
import org.orgo.signals.intake.IntakeStarter;
import org.orgo.signals.persistence.SignalMapper;
import org.orgo.signals.persistence.WaitingSignal;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What did not become work, for who operates the engine: to see, to mend, to try again. */
@Service
public class IntakeIncidents {

  private final SignalMapper signals;
  private final FailedIntakes failures;
  private final IntakeStarter diagram;
  private final Authorizations authorizations;
  private final AuditLog audit;

  IntakeIncidents(
      SignalMapper signals,
      FailedIntakes failures,
      IntakeStarter diagram,
      Authorizations authorizations,
      AuditLog audit) {
    this.signals = signals;
    this.failures = failures;
    this.diagram = diagram;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /** Longest waiting first. */
  @Transactional(readOnly = true)
  public List<IntakeIncident> list() {
    requireOperator();
    Map<SignalId, FailedIntakes.Failed> failed =
        failures.list().stream()
            .collect(
                Collectors.toMap(
                    FailedIntakes.Failed::signalId, Function.identity(), (one, other) -> one));
    List<String> ids = failed.keySet().stream().map(SignalId::toString).toList();
    return signals.waiting(CurrentTenant.require(), ids).stream()
        .map(signal -> incident(signal, failed.get(signal.signalId())))
        .sorted(Comparator.comparing(IntakeIncident::at))
        .toList();
  }

  /**
   * @throws NotFound when nothing of this signal waits
   */
  @Transactional
  public void reprocess(SignalId signal) {
    requireOperator();
    if (!failures.retry(signal)) {
      restart(signal);
    }
    audit.record(LogCategory.SYSTEM, "intake.reprocessed", "signal", signal);
  }

  private void restart(SignalId quarantined) {
    if (signals.release(CurrentTenant.require(), quarantined) == 0) {
      throw new NotFound("incident");
    }
    diagram.mailsStored(List.of(quarantined));
  }

  private void requireOperator() {
    authorizations.require(CurrentActor.get(), Permissions.ENGINE_OPERATE);
  }

  private static IntakeIncident incident(WaitingSignal signal, FailedIntakes.Failed failure) {
    return new IntakeIncident(
        signal.signalId(),
        signal.channel(),
        signal.recipient(),
        failure == null,
        failure == null ? signal.reason() : failure.reason(),
        failure == null ? 1 : failure.attempts(),
        failure == null ? signal.receivedAt() : failure.at());
  }
}
