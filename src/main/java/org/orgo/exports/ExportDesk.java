package org.orgo.exports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.orgo.exports.persistence.ExportMapper;
import org.orgo.exports.sources.ExportSources;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders for exports, and shows everybody their own. */
@Service
public class ExportDesk {

  private static final int MAX_PURPOSE = 500;
  private static final Duration LATELY = Duration.ofDays(30);

  private final ExportMapper exports;
  private final ExportSources sources;
  private final ExportOrders orders;
  private final ExportTrail trail;
  private final Clock clock;

  ExportDesk(
      ExportMapper exports,
      ExportSources sources,
      ExportOrders orders,
      ExportTrail trail,
      Clock clock) {
    this.exports = exports;
    this.sources = sources;
    this.orders = orders;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Queues an export, or lets it wait for somebody else's approval where the organization asks for
   * one.
   *
   * @throws InvalidRequest where what is asked for makes no sense
   * @throws NotAllowed without the right to export, or to read what is asked for
   * @throws TooManyExports when the caller has enough of them under way
   */
  @Transactional
  public Export request(NewExport wanted) {
    Actor actor = requireRight();
    InvalidRequest.requireText("purpose", wanted.purpose(), MAX_PURPOSE);
    if (!wanted.format().fits(wanted.kind())) {
      throw new InvalidRequest(FieldError.of("format", "PDF is for reports only"));
    }
    sources.of(wanted.kind()).check(wanted.filter(), wanted.columns());
    UserId user = actor.user().orElseThrow(() -> new NotAllowed(Permissions.EXPORT_RUN));
    Export export = orders.place(wanted, user, actor);
    trail.requested(export);
    return export;
  }

  /** The caller's own, newest first. */
  @Transactional(readOnly = true)
  public Page<Export> list(PageRequest page) {
    Actor actor = requireRight();
    List<Export> found =
        exports.list(
            CurrentTenant.require(),
            actor.userId(),
            page.after(),
            page.limit() + 1,
            clock.instant());
    return Page.cut(
        found, page.limit(), each -> new Cursor(each.createdAt(), each.exportId().value()));
  }

  /**
   * @throws NotFound when there is none, or it is somebody else's
   */
  @Transactional(readOnly = true)
  public Export get(ExportId id) {
    Actor actor = requireRight();
    return exports
        .find(CurrentTenant.require(), actor.userId(), id, clock.instant())
        .orElseThrow(() -> new NotFound("export"));
  }

  /** Marks what the caller was told about exports as read, since their page was opened. */
  public void seen() {
    trail.seen();
  }

  /** Notes that a file is handed out. */
  void fetched(ExportId id) {
    exports.countDownload(CurrentTenant.require(), id, clock.instant());
    trail.downloaded(id);
  }

  /**
   * How many were ordered in the last thirty days, by anybody.
   *
   * @throws NotAllowed without the right to read what was done
   */
  @Transactional(readOnly = true)
  public int orderedLately() {
    if (!CurrentActor.get().may(Permissions.AUDIT_READ)) {
      throw new NotAllowed(Permissions.AUDIT_READ);
    }
    return exports.orderedSince(CurrentTenant.require(), clock.instant().minus(LATELY));
  }

  private static Actor requireRight() {
    Actor actor = CurrentActor.get();
    if (!actor.may(Permissions.EXPORT_RUN)) {
      throw new NotAllowed(Permissions.EXPORT_RUN);
    }
    return actor;
  }
}
