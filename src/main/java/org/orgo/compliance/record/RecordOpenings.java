package org.orgo.compliance.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.compliance.record.persistence.RevealMapper;
import org.orgo.compliance.record.persistence.RevealMapper.RevealRow;
import org.orgo.people.CurrentActor;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/** Notes that a record was opened, and that what it masks was shown and why. */
@Component
class RecordOpenings {

  private static final int MIN_REASON = 10;
  private static final int MAX_REASON = 1_000;
  private static final String REASON = "reason";

  private final AuditLog audit;
  private final RevealMapper reveals;
  private final Clock clock;

  RecordOpenings(AuditLog audit, RevealMapper reveals, Clock clock) {
    this.audit = audit;
    this.reveals = reveals;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void opened(String kind, UUID id) {
    audit.record(LogCategory.SECURITY, "record.read", kind, id);
  }

  /**
   * @throws InvalidRequest when the reason is missing, too short or too long
   */
  static String requireReason(String given) {
    InvalidRequest.requireText(REASON, given, MAX_REASON);
    String reason = given.strip();
    if (reason.length() < MIN_REASON) {
      throw new InvalidRequest(
          FieldError.of(REASON, "must have at least %d characters".formatted(MIN_REASON)));
    }
    return reason;
  }

  /**
   * @param shown names of what was shown
   */
  void revealed(String kind, UUID id, String reason, String... shown) {
    reveals.insert(
        CurrentTenant.require(),
        kind,
        new RevealRow(
            id,
            CurrentActor.get().userId(),
            reason,
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
    audit.record(LogCategory.SECURITY, "record.revealed", kind, id, shown);
  }
}
