package org.orgo.studio.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.engine.deployment.findings.DeploymentRefused;
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
import org.orgo.studio.replay.persistence.ReplayMapper;
import org.orgo.studio.replay.tables.NothingToReplay;
import org.orgo.studio.replay.tables.ReplayTables;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders for replays, shows how far they are, and cancels them. */
@Service
public class ReplayDesk {

  public static final int MAX_SIGNALS = 20_000;
  public static final int MAX_DAYS = 366;

  private final ReplayMapper replays;
  private final ReplayTables tables;
  private final ReplayOrders orders;
  private final AuditLog audit;
  private final Clock clock;

  ReplayDesk(
      ReplayMapper replays, ReplayTables tables, ReplayOrders orders, AuditLog audit, Clock clock) {
    this.replays = replays;
    this.tables = tables;
    this.orders = orders;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Queues a replay. Its files are checked first, without a transaction: that may take seconds.
   *
   * @throws NotAllowed without the right to edit processes
   * @throws DeploymentRefused when the files could not be deployed as they are
   * @throws NothingToReplay when no signal is routed by any of them
   * @throws TooManyReplays when the organization has enough of them under way
   */
  public Replay request(NewReplay wanted) {
    UserId user = requireRight().user().orElseThrow(() -> new NotAllowed(Permissions.PROCESS_EDIT));
    int signals = within("signals", wanted.signals(), MAX_SIGNALS);
    Integer days = wanted.days() == null ? null : within("days", wanted.days(), MAX_DAYS);
    tables.require(wanted.files());
    return orders.queue(wanted, user, signals, days);
  }

  /** Newest first, of a draft or of all. */
  @Transactional(readOnly = true)
  public Page<Replay> list(UUID draftId, PageRequest page) {
    requireRight();
    return Page.cut(
        replays.list(CurrentTenant.require(), draftId, page.after(), page.limit() + 1),
        page.limit(),
        each -> new Cursor(each.createdAt(), each.replayId().value()));
  }

  /**
   * @throws NotFound when the organization has none of this id
   */
  @Transactional(readOnly = true)
  public Replay get(ReplayId id) {
    requireRight();
    return replays.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("replay"));
  }

  /**
   * @throws ReplayIsOver when it has ended
   */
  @Transactional
  public void cancel(ReplayId id) {
    get(id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (replays.cancel(CurrentTenant.require(), id, now) == 0) {
      throw new ReplayIsOver();
    }
    audit.record(LogCategory.WORKFLOW, "replay.cancelled", "replay", id);
  }

  private static int within(String field, Integer wanted, int most) {
    int number = Objects.requireNonNullElse(wanted, most);
    if (number < 1 || number > most) {
      throw new InvalidRequest(FieldError.of(field, "must be between 1 and %d".formatted(most)));
    }
    return number;
  }

  private static Actor requireRight() {
    Actor actor = CurrentActor.get();
    if (!actor.may(Permissions.PROCESS_EDIT)) {
      throw new NotAllowed(Permissions.PROCESS_EDIT);
    }
    return actor;
  }
}
