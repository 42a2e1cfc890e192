package org.orgo.sync.conflicts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.sync.persistence.OfflineOperationMapper;
import org.orgo.tasks.TaskBoard;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows conflicts to the user of the node and to administrators, with their content only to who
 * sees the task, and carries out what they decide with their own rights.
 */
@Service
public class ConflictDesk {

  private final OfflineOperationMapper operations;
  private final TaskBoard board;
  private final ConflictDecisions decisions;
  private final AuditLog audit;
  private final Clock clock;

  ConflictDesk(
      OfflineOperationMapper operations,
      TaskBoard board,
      ConflictDecisions decisions,
      AuditLog audit,
      Clock clock) {
    this.operations = operations;
    this.board = board;
    this.decisions = decisions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the actor has something to do with offline nodes. */
  @Transactional(readOnly = true)
  public boolean concerns(Actor actor) {
    return actor.may(Permissions.ORGANIZATION_ADMIN)
        || actor
            .user()
            .filter(user -> operations.hasNode(actor.organizationId(), user))
            .isPresent();
  }

  /** Those that wait for a decision, the oldest first. */
  @Transactional(readOnly = true)
  public Page<SyncConflict> open(PageRequest page) {
    List<SyncConflict> found =
        operations.open(CurrentTenant.require(), onlyOf(), page.after(), page.limit() + 1);
    Page<SyncConflict> cut =
        Page.cut(
            found, page.limit(), each -> new Cursor(each.receivedAt(), each.conflictId().value()));
    Map<UUID, String> titles = titles(cut.items());
    return cut.map(each -> seen(each, titles));
  }

  /** The titles of the tasks of these that the actor may see. */
  @Transactional(readOnly = true)
  public Map<UUID, String> titles(List<SyncConflict> conflicts) {
    return board.titles(
        conflicts.stream().map(SyncConflict::taskId).filter(Objects::nonNull).distinct().toList());
  }

  /**
   * @throws NotFound when there is none, or it is another's
   */
  @Transactional(readOnly = true)
  public SyncConflict get(ConflictId id) {
    SyncConflict found = found(id);
    return seen(found, titles(List.of(found)));
  }

  /**
   * Decides what holds, and does it.
   *
   * @param value what a field should say, or the action to take, when decided by hand
   * @param remark why, where a move asks for it; null for what was said on the node
   * @throws ConflictIsDecided when somebody was faster
   * @throws NotFound when there is none, it is another's, or the actor does not see the task
   */
  @Transactional
  public SyncConflict decide(ConflictId id, ConflictChoice choice, String value, String remark) {
    SyncConflict conflict = get(id);
    if (!conflict.isOpen()) {
      throw new ConflictIsDecided(conflict);
    }
    UUID task = decisions.carryOut(conflict, choice, value, remark);
    UserId actor = CurrentActor.get().user().orElseThrow(() -> new NotFound("conflict"));
    int noted =
        operations.decide(CurrentTenant.require(), id, choice, task, actor, clock.instant());
    if (noted == 0) {
      throw new ConflictIsDecided(get(id));
    }
    audit.record(LogCategory.TASK, "sync_conflict.decided", "sync_conflict", id, "decision");
    return get(id);
  }

  private SyncConflict found(ConflictId id) {
    return operations
        .conflict(CurrentTenant.require(), onlyOf(), id)
        .orElseThrow(() -> new NotFound("conflict"));
  }

  /** Null for administrators, who see those of everybody. */
  private static UserId onlyOf() {
    Actor actor = CurrentActor.get();
    return actor.may(Permissions.ORGANIZATION_ADMIN)
        ? null
        : actor.user().orElseThrow(() -> new NotFound("conflict"));
  }

  /** What was to open a task is seen by its author alone; the rest by who sees the task. */
  private static SyncConflict seen(SyncConflict conflict, Map<UUID, String> titles) {
    boolean mine = CurrentActor.get().user().filter(conflict.userId()::equals).isPresent();
    boolean visible = conflict.taskId() == null ? mine : titles.containsKey(conflict.taskId());
    return visible ? conflict : conflict.withoutContent();
  }
}
