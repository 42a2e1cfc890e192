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
 * Reads and writes the rows of signals for the intake. No diagram waits, and no job runs, before
 * the row of its signal and what the steps found out are committed: both are written by the end of
 * the transaction, in one statement where the signal ends in it.
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

  /**
   * Takes a signal; false when one with the same external id is stored already. The name is claimed
   * at once, so that a second report of the same name waits for this one.
   *
   * @param mayRepeat false when the sender has not said the same before
   */
  public boolean receive(Signal signal, boolean mayRepeat) {
    boolean named = signal.externalId() != null;
    if (named && signals.insert(CurrentTenant.require(), signal) == 0) {
      return false;
    }
    runs().add(IntakeRun.received(signal, named, mayRepeat));
    return true;
  }

  /**
   * @throws NotFound when there is no such row
   */
  public IntakeRun of(SignalId id) {
    return runs().of(id, this::read);
  }

  /** Drops the row that was read, because another class has written it. */
  void forget(SignalId id) {
    runs().forget(id);
  }

  /** Writes the outcome of the signal. */
  void end(IntakeRun run) {
    if (run.signal().channel() == SignalSource.EMAIL) {
      signals.mailRouted(CurrentTenant.require(), run.receipt(), clock.instant(), run.textDigest());
    } else if (run.isWritten()) {
      signals.routed(CurrentTenant.require(), run.receipt(), clock.instant(), run.textDigest());
    } else {
      signals.insertRouted(
          CurrentTenant.require(), run.signal(), run.receipt(), clock.instant(), run.textDigest());
    }
    run.isNowStored();
  }

  private RunsOfTransaction runs() {
    return RunsOfTransaction.current(this::keep);
  }

  private void keep(IntakeRun run) {
    if (!run.isWritten()) {
      signals.insert(CurrentTenant.require(), run.signal());
    }
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
