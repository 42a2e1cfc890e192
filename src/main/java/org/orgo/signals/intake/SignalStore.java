package org.orgo.signals.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.orgo.mail.SignalId;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.Signal;
import org.orgo.signals.persistence.SignalMapper;
import org.orgo.signals.persistence.SignalRow;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.stereotype.Component;

/**
 * The rows of the signals that the intake works on. A signal is there before its diagram starts;
 * what its steps find out is there when their transaction is over.
 */
@Component
public class SignalStore {

  private final SignalMapper signals;
  private final ObjectMapper json;
  private final Clock clock;

  SignalStore(SignalMapper signals, ObjectMapper json, Clock clock) {
    this.signals = signals;
    this.json = json;
    this.clock = clock;
  }

  /** Whether it is new: of those with the same name only the first is taken. */
  public boolean receive(Signal signal) {
    boolean isNew = signals.insert(CurrentTenant.require(), signal) > 0;
    if (isNew) {
      runs().add(new IntakeRun(signal, IntakeProgress.NONE, null));
    }
    return isNew;
  }

  /**
   * @throws NotFound when there is no such row
   */
  public IntakeRun of(SignalId id) {
    return runs().of(id, this::read);
  }

  /** Lets the row be read again, because somebody else has written it. */
  void forget(SignalId id) {
    runs().forget(id);
  }

  /** Writes what became of the signal. */
  void end(IntakeRun run) {
    if (run.signal().channel() == SignalSource.EMAIL) {
      signals.mailRouted(CurrentTenant.require(), run.receipt(), clock.instant());
    } else {
      signals.routed(CurrentTenant.require(), run.receipt(), clock.instant());
    }
    run.isNowStored();
  }

  private RunsOfTransaction runs() {
    return RunsOfTransaction.current(this::keep);
  }

  private void keep(IntakeRun run) {
    ObjectNode progress = json.valueToTree(run.progress());
    signals.keep(CurrentTenant.require(), run.signal().signalId(), run.caseId(), progress);
    run.isNowStored();
  }

  private IntakeRun read(SignalId id) {
    SignalRow row =
        signals.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("signal"));
    return new IntakeRun(row.signal(), progress(row), row.caseId());
  }

  private IntakeProgress progress(SignalRow row) {
    if (row.progress() == null) {
      return IntakeProgress.NONE;
    }
    try {
      return json.treeToValue(row.progress(), IntakeProgress.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(
          "The progress of signal %s cannot be read".formatted(row.signalId()), unreadable);
    }
  }
}
