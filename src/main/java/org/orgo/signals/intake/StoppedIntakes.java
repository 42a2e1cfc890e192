package org.orgo.signals.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.mail.SignalId;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.IntakeIncident;
import org.orgo.signals.IntakeIncident.Cause;
import org.orgo.signals.persistence.SignalMapper;
import org.orgo.signals.persistence.WaitingSignal;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.stereotype.Component;

/** Finds signals that did not become work, and starts them again. */
@Component
public class StoppedIntakes {

  /** Longer than any diagram takes to start. */
  private static final Duration STRANDED_AFTER = Duration.ofMinutes(5);

  private final SignalMapper signals;
  private final FailedIntakes failures;
  private final IntakeStarter diagram;
  private final Clock clock;

  StoppedIntakes(SignalMapper signals, FailedIntakes failures, IntakeStarter diagram, Clock clock) {
    this.signals = signals;
    this.failures = failures;
    this.diagram = diagram;
    this.clock = clock;
  }

  /** All incidents, longest waiting first. */
  public List<IntakeIncident> list() {
    Map<SignalId, FailedIntakes.Failed> failed =
        failures.list().stream()
            .collect(
                Collectors.toMap(
                    FailedIntakes.Failed::signalId, Function.identity(), (one, other) -> one));
    List<String> ids = failed.keySet().stream().map(SignalId::toString).toList();
    List<WaitingSignal> stored = signals.waiting(CurrentTenant.require(), ids);
    Set<SignalId> known = stored.stream().map(WaitingSignal::signalId).collect(Collectors.toSet());
    return Stream.of(
            stored.stream().map(row -> stopped(row, failed.get(row.signalId()))),
            failed.values().stream()
                .filter(failure -> !known.contains(failure.signalId()))
                .map(failure -> failed(failure, null, null)),
            stranded(known).map(row -> waiting(row, Cause.STRANDED)))
        .flatMap(Function.identity())
        .sorted(Comparator.comparing(IntakeIncident::at))
        .toList();
  }

  /**
   * @throws NotFound when this signal has no incident
   */
  public void reprocess(SignalId signal) {
    if (failures.retry(signal)) {
      return;
    }
    if (signals.release(CurrentTenant.require(), signal) > 0) {
      diagram.mailsStored(List.of(signal));
      return;
    }
    SignalSource channel =
        signals
            .lockUnfinished(CurrentTenant.require(), signal)
            .filter(unfinished -> !failures.isRunning(signal))
            .orElseThrow(() -> new NotFound("incident"));
    if (channel == SignalSource.EMAIL) {
      diagram.mailsStored(List.of(signal));
    } else {
      diagram.signalReported(signal);
    }
  }

  /** Those that may go on by themselves now that a table was mended. */
  public List<SignalId> resumable() {
    return Stream.concat(
            failures.list().stream().map(FailedIntakes.Failed::signalId),
            notRunning(signals.unfinished(CurrentTenant.require(), clock.instant()))
                .map(WaitingSignal::signalId))
        .distinct()
        .toList();
  }

  private Stream<WaitingSignal> stranded(Set<SignalId> known) {
    List<WaitingSignal> unfinished =
        signals.unfinished(CurrentTenant.require(), clock.instant().minus(STRANDED_AFTER)).stream()
            .filter(row -> !known.contains(row.signalId()))
            .toList();
    return notRunning(unfinished);
  }

  private Stream<WaitingSignal> notRunning(List<WaitingSignal> unfinished) {
    Set<SignalId> running =
        failures.running(unfinished.stream().map(WaitingSignal::signalId).toList());
    return unfinished.stream().filter(row -> !running.contains(row.signalId()));
  }

  private static IntakeIncident stopped(WaitingSignal row, FailedIntakes.Failed failure) {
    return failure == null
        ? waiting(row, Cause.QUARANTINED)
        : failed(failure, row.channel(), row.recipient());
  }

  private static IntakeIncident waiting(WaitingSignal row, Cause cause) {
    return new IntakeIncident(
        row.signalId(), row.channel(), row.recipient(), cause, row.reason(), 1, row.receivedAt());
  }

  private static IntakeIncident failed(
      FailedIntakes.Failed failure, SignalSource channel, String recipient) {
    return new IntakeIncident(
        failure.signalId(),
        channel,
        recipient,
        Cause.FAILED,
        failure.reason(),
        failure.attempts(),
        failure.at());
  }
}
