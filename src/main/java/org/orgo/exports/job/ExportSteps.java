package org.orgo.exports.job;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.orgo.exports.Export;
import org.orgo.exports.ExportId;
import org.orgo.exports.ExportStatus;
import org.orgo.exports.ExportTrail;
import org.orgo.exports.persistence.ExportApprovalMapper;
import org.orgo.exports.persistence.ExportMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of the export diagram do, in the current organization. */
@Service
public class ExportSteps {

  private static final String NOBODY = "Nobody decided on it in time; order it again";

  private final ExportMapper exports;
  private final ExportApprovalMapper approvals;
  private final ExportTrail trail;
  private final Clock clock;

  ExportSteps(
      ExportMapper exports, ExportApprovalMapper approvals, ExportTrail trail, Clock clock) {
    this.exports = exports;
    this.approvals = approvals;
    this.trail = trail;
    this.clock = clock;
  }

  /** Lets writers have it; a diagram that leads past the approval gets no further than here. */
  @Transactional
  public void queue(ExportId id) {
    if (approvals.queue(CurrentTenant.require(), id) == 0) {
      throw new IllegalStateException("Nobody approved the export " + id);
    }
  }

  @Transactional(readOnly = true)
  public boolean isApproved(ExportId id) {
    return find(id)
        .filter(export -> export.status() == ExportStatus.AWAITING_APPROVAL)
        .map(Export::decidedBy)
        .isPresent();
  }

  @Transactional(readOnly = true)
  public boolean isWithdrawn(ExportId id) {
    return find(id).filter(export -> export.status() == ExportStatus.WITHDRAWN).isPresent();
  }

  /** Until when there is a file; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<Instant> keptUntil(ExportId id) {
    return find(id).filter(export -> export.status() == ExportStatus.READY).map(Export::expiresAt);
  }

  /** Refuses what nobody has decided on. */
  @Transactional
  public void lapse(ExportId id) {
    if (approvals.lapse(CurrentTenant.require(), id, NOBODY, now()) > 0) {
      find(id).ifPresent(trail::lapsed);
    }
  }

  /** Deletes files whose time has come. */
  @Transactional
  public void deleteExpired() {
    exports.expire(CurrentTenant.require(), now());
  }

  private Optional<Export> find(ExportId id) {
    return approvals.find(CurrentTenant.require(), id);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
