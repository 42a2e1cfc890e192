package org.orgo.exports.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.orgo.exports.Export;
import org.orgo.exports.ExportDiagram;
import org.orgo.exports.ExportId;
import org.orgo.exports.ExportTrail;
import org.orgo.exports.persistence.ExportApprovalMapper;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports that wait for somebody else's approval, for who may give it. Whoever decides is told what
 * is asked for and why; what the file would hold is told to nobody.
 */
@Service
public class ExportApprovals {

  private static final int MAX_REASON = 500;
  private static final String EXPORT = "export";

  private final ExportApprovalMapper exports;
  private final ExportDiagram diagram;
  private final ExportTrail trail;
  private final Clock clock;

  ExportApprovals(
      ExportApprovalMapper exports, ExportDiagram diagram, ExportTrail trail, Clock clock) {
    this.exports = exports;
    this.diagram = diagram;
    this.trail = trail;
    this.clock = clock;
  }

  public boolean mayDecide() {
    return CurrentActor.get().may(Permissions.EXPORT_APPROVE);
  }

  /**
   * Those that wait, the oldest first, and among them the caller's own.
   *
   * @throws NotAllowed without the right to approve
   */
  @Transactional(readOnly = true)
  public Page<Export> waiting(PageRequest page) {
    requireRight();
    List<Export> found = exports.waiting(CurrentTenant.require(), page.after(), page.limit() + 1);
    return Page.cut(
        found, page.limit(), each -> new Cursor(each.createdAt(), each.exportId().value()));
  }

  /** How many wait for the caller's decision; none without the right to decide. */
  @Transactional(readOnly = true)
  public int countWaiting() {
    Actor actor = CurrentActor.get();
    return actor.may(Permissions.EXPORT_APPROVE)
        ? exports.countWaiting(CurrentTenant.require(), actor.userId())
        : 0;
  }

  /**
   * Lets an export be written.
   *
   * @throws NotAllowed without the right to approve
   * @throws NotFound when there is no such export
   * @throws OwnExport when the caller ordered it
   * @throws ExportNotWaiting when it was decided on before
   */
  @Transactional
  public void approve(ExportId id) {
    Export export = requireSomebodyElse(id);
    if (exports.approve(CurrentTenant.require(), id, decider(), now()) == 0
        || !diagram.decided(id)) {
      throw new ExportNotWaiting();
    }
    trail.approved(export);
  }

  /**
   * Refuses an export; its requester reads why.
   *
   * @throws InvalidRequest when no reason is given
   * @throws NotAllowed without the right to approve
   * @throws NotFound when there is no such export
   * @throws OwnExport when the caller ordered it
   * @throws ExportNotWaiting when it was decided on before
   */
  @Transactional
  public void refuse(ExportId id, String reason) {
    Export export = requireSomebodyElse(id);
    InvalidRequest.requireText("reason", reason, MAX_REASON);
    if (exports.refuse(CurrentTenant.require(), id, decider(), reason.strip(), now()) == 0
        || !diagram.decided(id)) {
      throw new ExportNotWaiting();
    }
    trail.refused(export);
  }

  /**
   * Takes back an order that nobody has decided on, for who placed it.
   *
   * @throws NotAllowed without the right to export
   * @throws NotFound when there is no such export, or it is somebody else's
   * @throws ExportNotWaiting when it was decided on, or never had to be
   */
  @Transactional
  public void withdraw(ExportId id) {
    Actor actor = CurrentActor.get();
    if (!actor.may(Permissions.EXPORT_RUN)) {
      throw new NotAllowed(Permissions.EXPORT_RUN);
    }
    Export export =
        exports.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound(EXPORT));
    if (!export.requestedBy().equals(actor.userId())) {
      throw new NotFound(EXPORT);
    }
    if (exports.withdraw(CurrentTenant.require(), id, actor.userId(), now()) == 0
        || !diagram.decided(id)) {
      throw new ExportNotWaiting();
    }
    trail.withdrawn(export);
  }

  private Export requireSomebodyElse(ExportId id) {
    requireRight();
    Export export =
        exports.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound(EXPORT));
    if (export.requestedBy().equals(decider())) {
      throw new OwnExport();
    }
    return export;
  }

  private static UserId decider() {
    return CurrentActor.get().user().orElseThrow(() -> new NotAllowed(Permissions.EXPORT_APPROVE));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void requireRight() {
    if (!mayDecide()) {
      throw new NotAllowed(Permissions.EXPORT_APPROVE);
    }
  }
}
