package org.orgo.sync.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.changes.NodeOperation;
import org.orgo.sync.changes.OperationResult;
import org.orgo.sync.changes.StoredOperation;
import org.orgo.sync.conflicts.ConflictChoice;
import org.orgo.sync.conflicts.ConflictId;
import org.orgo.sync.conflicts.RefusedOperation;
import org.orgo.sync.conflicts.SyncConflict;

/** Rows of operations, among them the conflicts. */
@Mapper
public interface OfflineOperationMapper {

  /**
   * What became of an operation.
   *
   * @param taskId null when nobody here has the task
   */
  record StoredOutcome(
      long bundleSeq,
      OperationResult outcome,
      String reason,
      String serverValue,
      UUID taskId,
      UUID conflictId,
      boolean clockDoubtful,
      boolean imported,
      Instant receivedAt) {}

  @Select(
      """
      select seq, outcome, reason, task_id
      from offline_operations
      where organization_id = #{organizationId}
        and node_id = #{nodeId}
        and op_id = #{opId}
      """)
  Optional<StoredOperation> find(OrganizationId organizationId, OfflineNodeId nodeId, UUID opId);

  @Insert(
      """
      insert into offline_operations (
        organization_id, node_id, op_id, seq, bundle_seq, kind, subject, task_id, base_version,
        base_value, new_value, remark, details, node_clock, clock_doubtful, received_at, outcome,
        reason, conflict_id, server_value, imported)
      values (
        #{organizationId}, #{nodeId}, #{operation.opId}, #{operation.seq}, #{outcome.bundleSeq},
        #{operation.kind}, #{word}, #{outcome.taskId}, #{operation.baseVersion},
        #{operation.baseValue}, #{operation.newValue}, #{operation.remark}, #{operation.details},
        #{operation.nodeClock}, #{outcome.clockDoubtful}, #{outcome.receivedAt}, #{outcome.outcome},
        #{outcome.reason}, #{outcome.conflictId}, #{outcome.serverValue}, #{outcome.imported})
      """)
  void insert(
      OrganizationId organizationId,
      OfflineNodeId nodeId,
      NodeOperation operation,
      String word,
      StoredOutcome outcome);

  String CONFLICTS =
      """
      select
        op.conflict_id, op.node_id, node.name as node_name, node.user_id, op.op_id, op.seq, op.kind,
        op.subject, op.task_id, op.base_value, op.new_value, op.server_value, op.remark, op.details,
        op.reason, op.node_clock, op.clock_doubtful, op.received_at, op.imported, op.decision,
        op.decided_at
      from offline_operations op
      join offline_nodes node
        on node.organization_id = op.organization_id
        and node.node_id = op.node_id
      where op.organization_id = #{organizationId}
        and op.conflict_id is not null
        and (#{ofUser}::uuid is null or node.user_id = #{ofUser})
      """;

  /**
   * Those that wait for a decision, the oldest first.
   *
   * @param ofUser whose nodes; null for all
   */
  @Select(
      CONFLICTS
          + """
      and op.decision is null
      and (#{after.id}::uuid is null
        or (op.received_at, op.conflict_id) > (#{after.time}, #{after.id}))
      order by op.received_at, op.conflict_id
      limit #{rows}
      """)
  List<SyncConflict> open(OrganizationId organizationId, UserId ofUser, Cursor after, int rows);

  @Select(CONFLICTS + "and op.conflict_id = #{conflictId}")
  Optional<SyncConflict> conflict(
      OrganizationId organizationId, UserId ofUser, ConflictId conflictId);

  /**
   * Those that were refused, the latest first.
   *
   * @param ofUser whose nodes; null for all
   */
  @Select(
      """
      select op.op_id, op.node_id, node.name as node_name, node.user_id, op.seq, op.kind,
        op.subject, op.new_value, op.remark, op.details, op.reason, op.received_at
      from offline_operations op
      join offline_nodes node
        on node.organization_id = op.organization_id
        and node.node_id = op.node_id
      where op.organization_id = #{organizationId}
        and op.outcome = 'REFUSED'
        and (#{ofUser}::uuid is null or node.user_id = #{ofUser})
        and (#{after.id}::uuid is null
          or (op.received_at, op.op_id) < (#{after.time}, #{after.id}))
      order by op.received_at desc, op.op_id desc
      limit #{rows}
      """)
  List<RefusedOperation> refused(
      OrganizationId organizationId, UserId ofUser, Cursor after, int rows);

  /** Notes the decision; 0 when somebody was faster. */
  @Update(
      """
      update offline_operations
      set decision = #{choice}, decided_by = #{decidedBy}, decided_at = #{now},
        task_id = coalesce(#{taskId}, task_id)
      where organization_id = #{organizationId}
        and conflict_id = #{conflictId}
        and decision is null
      """)
  int decide(
      OrganizationId organizationId,
      ConflictId conflictId,
      ConflictChoice choice,
      UUID taskId,
      UserId decidedBy,
      Instant now);

  /** Forgets what was wanted of operations that belong to no task. */
  @Update(
      """
      update offline_operations
      set base_value = null, new_value = null, remark = null, details = null
      where organization_id = #{organizationId}
        and node_id = #{nodeId}
        and task_id is null
        and received_at < #{before}
        and (base_value is not null or new_value is not null or remark is not null
          or details is not null)
      """)
  int forget(OrganizationId organizationId, OfflineNodeId nodeId, Instant before);

  @Select(
      """
      select exists (
        select from offline_nodes node
        where node.organization_id = #{organizationId}
          and node.user_id = #{userId})
      """)
  boolean hasNode(OrganizationId organizationId, UserId userId);
}
