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
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.sync.NodeStatus;
import org.orgo.sync.OfflineNode;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.bundle.TakenBundle;

/** Rows of nodes, and of the bundles they took. */
@Mapper
public interface OfflineNodeMapper {

  String COLUMNS =
      """
      select
        node.node_id, node.name, node.user_id, node.token_id, node.status, node.bundle_seq,
        node.acknowledged_seq, node.clock_skew_seconds, node.registered_at, node.seen_at,
        node.ended_at,
        (select count(*)
          from offline_operations open
          where open.organization_id = node.organization_id
            and open.node_id = node.node_id
            and open.conflict_id is not null
            and open.decision is null) as open_conflicts,
        (select count(*)
          from offline_bundles bundle
          where bundle.organization_id = node.organization_id
            and bundle.node_id = node.node_id
            and bundle.exposed_at is not null) as exposed_bundles
      from offline_nodes node
      where node.organization_id = #{organizationId}
      """;

  @Select(COLUMNS + "order by node.registered_at desc, node.node_id")
  List<OfflineNode> all(OrganizationId organizationId);

  @Select(COLUMNS + "and node.node_id = #{nodeId}")
  Optional<OfflineNode> find(OrganizationId organizationId, OfflineNodeId nodeId);

  @Insert(
      """
      insert into offline_nodes (
        organization_id, node_id, name, user_id, token_id, status, registered_by, registered_at)
      values (
        #{organizationId}, #{nodeId}, #{name}, #{userId}, #{tokenId}, 'ACTIVE', #{registeredBy},
        #{now})
      """)
  void insert(
      OrganizationId organizationId,
      OfflineNodeId nodeId,
      String name,
      UserId userId,
      UUID tokenId,
      UserId registeredBy,
      Instant now);

  /** Ends one that is in use, and loses one that was retired; 0 when there is nothing to do. */
  @Update(
      """
      update offline_nodes
      set status = #{status}, ended_by = #{endedBy}, ended_at = #{now}
      where organization_id = #{organizationId}
        and node_id = #{nodeId}
        and (status = 'ACTIVE' or status = 'RETIRED' and #{status} = 'LOST')
      """)
  int end(
      OrganizationId organizationId,
      OfflineNodeId nodeId,
      NodeStatus status,
      UserId endedBy,
      Instant now);

  @Update(
      """
      update offline_bundles
      set exposed_at = #{now}
      where organization_id = #{organizationId}
        and node_id = #{nodeId}
        and exposed_at is null
      """)
  int expose(OrganizationId organizationId, OfflineNodeId nodeId, Instant now);

  /** Numbers the next bundle of a node. */
  @Select(
      """
      update offline_nodes
      set bundle_seq = bundle_seq + 1, seen_at = #{now}
      where organization_id = #{organizationId}
        and node_id = #{nodeId}
      returning bundle_seq
      """)
  long nextBundle(OrganizationId organizationId, OfflineNodeId nodeId, Instant now);

  @Insert(
      """
      insert into offline_bundles (
        organization_id, node_id, bundle_seq, sha256, byte_count, task_count, left_out_count,
        taken_at)
      values (
        #{organizationId}, #{nodeId}, #{bundle.bundleSeq}, #{bundle.sha256}, #{bundle.byteCount},
        #{bundle.taskCount}, #{bundle.leftOutCount}, #{bundle.takenAt})
      """)
  void took(OrganizationId organizationId, OfflineNodeId nodeId, TakenBundle bundle);

  /** The newest first. */
  @Select(
      """
      select bundle_seq, sha256, byte_count, task_count, left_out_count, taken_at, exposed_at
      from offline_bundles
      where organization_id = #{organizationId}
        and node_id = #{nodeId}
      order by bundle_seq desc
      limit 200
      """)
  List<TakenBundle> bundles(OrganizationId organizationId, OfflineNodeId nodeId);

  /** The last operation that was answered; others wait until this transaction ends. */
  @Select(
      """
      select acknowledged_seq
      from offline_nodes
      where organization_id = #{organizationId}
        and node_id = #{nodeId}
      for no key update
      """)
  long lockAcknowledged(OrganizationId organizationId, OfflineNodeId nodeId);

  @Update(
      """
      update offline_nodes
      set acknowledged_seq = greatest(acknowledged_seq, #{seq})
      where organization_id = #{organizationId}
        and node_id = #{nodeId}
      """)
  void acknowledge(OrganizationId organizationId, OfflineNodeId nodeId, long seq);

  @Update(
      """
      update offline_nodes
      set seen_at = #{now}, clock_skew_seconds = #{skewSeconds}
      where organization_id = #{organizationId}
        and node_id = #{nodeId}
      """)
  void seen(OrganizationId organizationId, OfflineNodeId nodeId, Instant now, Long skewSeconds);
}
