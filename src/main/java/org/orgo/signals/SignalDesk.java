package org.orgo.signals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import org.orgo.mail.SignalId;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.platform.limits.JsonLimits;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.FieldError;
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
    requireTakeable(reported);
    return intake.run(start -> take(reported, actor, start));
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
    Signal signal = signal(reported, actor, sender.personId());
    if (!store.receive(signal, sender.repeats())) {
      return signals
          .findReceipt(CurrentTenant.require(), signal.externalId())
          .orElseThrow(() -> new NotFound("signal"));
    }
    start.accept(signal.signalId());
    return store.of(signal.signalId()).receipt();
  }

  private Signal signal(NewSignal reported, Actor actor, PersonId sender) {
    return new Signal(
        SignalId.random(),
        reported.channel(),
        text(reported.subject()),
        text(reported.body()),
        address(reported),
        sender,
        actor.userId(),
        named(reported.recipient()),
        reported.label() == null ? null : reported.label().toString(),
        named(reported.type()),
        named(reported.externalId()),
        reported.location() == null ? JsonNodeFactory.instance.objectNode() : reported.location(),
        reported.metadata() == null ? JsonNodeFactory.instance.objectNode() : reported.metadata(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private KnownSender sender(NewSignal reported) {
    String address = address(reported);
    if (address == null) {
      return KnownSender.NONE;
    }
    String digest = Signal.textDigest(text(reported.subject()), text(reported.body()));
    return signals
        .findSender(CurrentTenant.require(), EmailAddresses.normal(address), digest)
        .orElseGet(() -> new KnownSender(persons.findOrCreate(address, address).personId(), false));
  }

  private static String address(NewSignal reported) {
    String sender = named(reported.sender());
    return sender == null ? null : sender.strip().toLowerCase(Locale.ROOT);
  }

  private static void requireTakeable(NewSignal reported) {
    String subject = text(reported.subject());
    String body = text(reported.body());
    if (subject.isBlank() && body.isBlank()) {
      throw new InvalidRequest(FieldError.of("subject", "subject or body must say something"));
    }
    TextLimits.requireAtMost("subject", subject, TextLimits.MAX_SUBJECT_LENGTH);
    TextLimits.requireAtMost("body", body, TextLimits.MAX_DESCRIPTION_LENGTH);
    TextLimits.requireAtMost("sender", reported.sender(), TextLimits.MAX_ADDRESS_LENGTH);
    TextLimits.requireAtMost("recipient", reported.recipient(), TextLimits.MAX_ADDRESS_LENGTH);
    TextLimits.requireAtMost("type", reported.type(), TextLimits.MAX_NAME_LENGTH);
    JsonLimits.requireLocation(reported.location());
    JsonLimits.requireObject("metadata", reported.metadata());
    TextLimits.requireAtMost(
        "external_id", reported.externalId(), TextLimits.MAX_EXTERNAL_ID_LENGTH);
  }

  /** What says nothing counts as not said. */
  private static String named(String given) {
    return given == null || given.isBlank() ? null : given;
  }

  private static String text(String given) {
    // PostgreSQL's text cannot hold NUL
    return given == null ? "" : given.replace("\u0000", "");
  }
}
