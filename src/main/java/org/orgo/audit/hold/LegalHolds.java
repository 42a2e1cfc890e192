package org.orgo.audit.hold;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.audit.ActorSource;
import org.orgo.audit.AuditLog;
import org.orgo.audit.hold.persistence.HoldMapper;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current organization's legal holds. Whoever deletes takes {@link #lock} first, and then asks
 * the database's {@code held_items}: so a hold that is placed meanwhile waits for what is under way
 * and keeps the rest. Who may place one is decided above.
 */
@Service
public class LegalHolds {

  private static final int MAX_REASON = 1_000;
  private static final String HOLD = "legal_hold";

  private final HoldMapper holds;
  private final ActorSource acting;
  private final AuditLog audit;
  private final Clock clock;

  LegalHolds(HoldMapper holds, ActorSource acting, AuditLog audit, Clock clock) {
    this.holds = holds;
    this.acting = acting;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes whoever deletes and whoever holds wait for each other, until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock() {
    holds.lock(CurrentTenant.require());
  }

  /**
   * Places a hold, and records it.
   *
   * @throws InvalidRequest when it does not name one thing, or gives no reason
   * @throws UnknownReference when there is no such case or person
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public LegalHold place(NewHold wanted) {
    wanted.check();
    if (wanted.caseId() != null && !holds.hasCase(CurrentTenant.require(), wanted.caseId())) {
      throw new UnknownReference("case_id", "case");
    }
    if (wanted.personId() != null && !holds.hasPerson(CurrentTenant.require(), wanted.personId())) {
      throw new UnknownReference("person_id", "person");
    }
    lock();
    LegalHold hold = active(wanted);
    holds.insert(CurrentTenant.require(), hold);
    audit.record(LogCategory.SECURITY, "hold.placed", HOLD, hold.holdId(), "reason");
    return hold;
  }

  private LegalHold active(NewHold wanted) {
    return new LegalHold(
        HoldId.random(),
        wanted.kind(),
        wanted.caseId(),
        wanted.personId(),
        wanted.labelPattern(),
        wanted.startsOn(),
        wanted.endsOn(),
        wanted.reason().strip(),
        actor(),
        now(),
        null,
        null,
        null);
  }

  /**
   * Releases a hold, and records it.
   *
   * @throws NotFound when there is no such hold
   * @throws InvalidRequest when no reason is given
   * @throws HoldIsReleased when it was released before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public LegalHold release(HoldId id, String reason) {
    get(id);
    InvalidRequest.requireText("reason", reason, MAX_REASON);
    lock();
    if (holds.release(CurrentTenant.require(), id, actor(), now(), reason.strip()) == 0) {
      throw new HoldIsReleased();
    }
    audit.record(LogCategory.SECURITY, "hold.released", HOLD, id, "release_reason");
    return get(id);
  }

  /**
   * @throws NotFound when there is no such hold
   */
  @Transactional(readOnly = true)
  public LegalHold get(HoldId id) {
    return holds.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("hold"));
  }

  /** All of them, newest first. */
  @Transactional(readOnly = true)
  public Page<LegalHold> list(PageRequest page) {
    List<LegalHold> found = holds.list(CurrentTenant.require(), page.after(), page.limit() + 1);
    return Page.cut(
        found, page.limit(), each -> new Cursor(each.placedAt(), each.holdId().value()));
  }

  @Transactional(readOnly = true)
  public int countActive() {
    return holds.countActive(CurrentTenant.require());
  }

  private UUID actor() {
    Optional<UUID> user = acting.userId();
    return user.orElseThrow(() -> new IllegalStateException("A hold is a person's deed"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
