package org.orgo.signals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;
import org.orgo.mail.SignalId;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.Persons;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.intake.SignalStore;
import org.orgo.signals.intake.StoreFirst;
import org.orgo.signals.persistence.KnownSender;
import org.orgo.signals.persistence.SignalMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes signals from people and programs, and answers with what became of them. */
@Service
public class SignalDesk {

  private final SignalMapper signals;
  private final SignalStore store;
  private final StoreFirst intake;
  private final Persons persons;
  private final Clock clock;

  SignalDesk(
      SignalMapper signals, SignalStore store, StoreFirst intake, Persons persons, Clock clock) {
    this.signals = signals;
    this.store = store;
    this.intake = intake;
    this.persons = persons;
    this.clock = clock;
  }

  /**
   * Stores the signal and runs it through the intake diagram up to its first wait. While a table
   * that it needs is suspended, it is stored only, and goes on when the table is mended.
   *
   * @throws InvalidRequest when the signal is empty or too large
   */
  public Receipt report(NewSignal reported) {
    Actor actor = CurrentActor.get();
    if (!actor.may(Permissions.SIGNAL_REPORT)) {
      throw new NotAllowed(Permissions.SIGNAL_REPORT);
    }
    reported.requireTakeable();
    return intake.run(start -> take(reported, actor, start));
  }

  /**
   * Takes what somebody unknown reports: it becomes ANONYMISED work of its own, whatever else is
   * open. The organization's setting stands for a permission, which nobody unknown can hold.
   *
   * @param alongside stores what belongs to the signal, in its transaction and before its work
   * @throws InvalidRequest when the signal is empty or too large
   * @throws ReportedBefore when one with the same external id was taken
   */
  public Receipt reportAnonymously(NewSignal reported, Consumer<SignalId> alongside) {
    reported.requireTakeable();
    Objects.requireNonNull(reported.externalId(), "An anonymous report needs an external id");
    return intake.run(start -> take(reported, alongside, start));
  }

  /**
   * What became of a signal, for its reporter and for operators.
   *
   * @throws NotFound for everybody else
   */
  @Transactional(readOnly = true)
  public Receipt receipt(SignalId id) {
    Actor actor = CurrentActor.get();
    return signals
        .findReceiptFor(
            CurrentTenant.require(), id, actor.userId(), actor.may(Permissions.ENGINE_OPERATE))
        .orElseThrow(() -> new NotFound("signal"));
  }

  private Receipt take(NewSignal reported, Actor actor, Consumer<SignalId> start) {
    KnownSender sender = sender(reported);
    Signal signal =
        reported.received(
            sender.personId(), actor.userId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!store.receive(signal, sender.repeats())) {
      return signals
          .findReceipt(CurrentTenant.require(), signal.externalId())
          .orElseThrow(() -> new NotFound("signal"));
    }
    start.accept(signal.signalId());
    return store.of(signal.signalId()).receipt();
  }

  private Receipt take(NewSignal reported, Consumer<SignalId> alongside, Consumer<SignalId> start) {
    Signal signal = reported.receivedAnonymously(clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!store.receive(signal, false)) {
      throw new ReportedBefore();
    }
    alongside.accept(signal.signalId());
    start.accept(signal.signalId());
    return store.of(signal.signalId()).receipt();
  }

  private KnownSender sender(NewSignal reported) {
    String address = reported.senderAddress();
    if (address == null) {
      return KnownSender.NONE;
    }
    return signals
        .findSender(CurrentTenant.require(), EmailAddresses.normal(address), reported.textDigest())
        .orElseGet(() -> new KnownSender(persons.findOrCreate(address, address).personId(), false));
  }
}
