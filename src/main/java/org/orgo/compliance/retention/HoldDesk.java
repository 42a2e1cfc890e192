package org.orgo.compliance.retention;

import org.orgo.audit.hold.HoldId;
import org.orgo.audit.hold.LegalHold;
import org.orgo.audit.hold.LegalHolds;
import org.orgo.audit.hold.NewHold;
import org.orgo.engine.retention.ProcessHistory;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places and releases legal holds for who answers for retention, and shows them to who reads the
 * audit. A hold may name a case that the officer may not read: it keeps it, and tells nothing of
 * it.
 */
@Service
public class HoldDesk {

  private final LegalHolds holds;
  private final ProcessHistory history;

  HoldDesk(LegalHolds holds, ProcessHistory history) {
    this.holds = holds;
    this.history = history;
  }

  /**
   * @throws NotAllowed without the right to
   */
  @Transactional
  public LegalHold place(NewHold wanted) {
    require(Permissions.RETENTION_MANAGE);
    LegalHold hold = holds.place(wanted);
    history.keepHeld();
    return hold;
  }

  /**
   * @throws NotAllowed without the right to
   */
  @Transactional
  public LegalHold release(HoldId id, String reason) {
    require(Permissions.RETENTION_MANAGE);
    LegalHold hold = holds.release(id, reason);
    history.letGo();
    return hold;
  }

  /**
   * @throws NotAllowed for who does not read the audit
   */
  @Transactional(readOnly = true)
  public Page<LegalHold> list(PageRequest page) {
    require(Permissions.AUDIT_READ);
    return holds.list(page);
  }

  /**
   * How many are in force.
   *
   * @throws NotAllowed for who does not read the audit
   */
  @Transactional(readOnly = true)
  public int countActive() {
    require(Permissions.AUDIT_READ);
    return holds.countActive();
  }

  public boolean mayPlace() {
    return CurrentActor.get().may(Permissions.RETENTION_MANAGE);
  }

  private static void require(String permission) {
    if (!CurrentActor.get().may(permission)) {
      throw new NotAllowed(permission);
    }
  }
}
