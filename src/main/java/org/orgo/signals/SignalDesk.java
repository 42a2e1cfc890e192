package org.orgo.signals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.orgo.mail.SignalId;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.Persons;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.intake.IntakeRun;
import org.orgo.signals.intake.IntakeRuns;
import org.orgo.signals.intake.IntakeStarter;
import org.orgo.signals.persistence.SignalMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people and programs report, and answers with what became of it. */
@Service
public class SignalDesk {

  private static final int MAX_SUBJECT_LENGTH = 1_000;
  private static final int MAX_BODY_LENGTH = 200_000;

  private final SignalMapper signals;
  private final IntakeRuns runs;
  private final IntakeStarter diagram;
  private final Persons persons;
  private final Clock clock;

  SignalDesk(
      SignalMapper signals, IntakeRuns runs, IntakeStarter diagram, Persons persons, Clock clock) {
    this.signals = signals;
    this.runs = runs;
    this.diagram = diagram;
    this.persons = persons;
    this.clock = clock;
  }

  /**
   * Runs the signal through the intake diagram at once.
   *
   * @throws InvalidRequest when there is nothing to take, or too much
   */
  @Transactional
  public Receipt report(NewSignal reported) {
    Actor actor = CurrentActor.get();
    if (!actor.may(Permissions.SIGNAL_REPORT)) {
      throw new NotAllowed(Permissions.SIGNAL_REPORT);
    }
    requireTakeable(reported);
    return earlier(reported.externalId()).orElseGet(() -> take(signal(reported, actor)));
  }

  private Receipt take(Signal signal) {
    IntakeRun run = new IntakeRun(signal);
    return runs.during(
        run,
        () -> {
          diagram.signalReported(signal.signalId());
          return run.receipt();
        });
  }

  private Optional<Receipt> earlier(String externalId) {
    if (externalId == null) {
      return Optional.empty();
    }
    // a statement of its own: what the one before committed is seen by the next one only
    signals.waitForItsTurn(CurrentTenant.require(), externalId);
    return signals.findReceipt(CurrentTenant.require(), externalId);
  }

  private Signal signal(NewSignal reported, Actor actor) {
    String sender =
        reported.sender() == null ? null : reported.sender().strip().toLowerCase(Locale.ROOT);
    return new Signal(
        SignalId.random(),
        reported.channel(),
        text(reported.subject()),
        text(reported.body()),
        sender,
        sender == null ? null : persons.findOrCreate(sender, sender).personId(),
        actor.userId(),
        reported.recipient(),
        reported.label() == null ? null : reported.label().toString(),
        reported.type(),
        reported.externalId(),
        reported.location() == null ? JsonNodeFactory.instance.objectNode() : reported.location(),
        reported.metadata() == null ? JsonNodeFactory.instance.objectNode() : reported.metadata(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static void requireTakeable(NewSignal reported) {
    String subject = text(reported.subject());
    String body = text(reported.body());
    if (subject.isBlank() && body.isBlank()) {
      throw new InvalidRequest(FieldError.of("subject", "subject or body must say something"));
    }
    if (subject.length() > MAX_SUBJECT_LENGTH) {
      throw new InvalidRequest(
          FieldError.of(
              "subject", "must have at most %d characters".formatted(MAX_SUBJECT_LENGTH)));
    }
    if (body.length() > MAX_BODY_LENGTH) {
      throw new InvalidRequest(
          FieldError.of("body", "must have at most %d characters".formatted(MAX_BODY_LENGTH)));
    }
  }

  private static String text(String given) {
    // PostgreSQL's text cannot hold NUL
    return given == null ? "" : given.replace("\u0000", "");
  }
}
