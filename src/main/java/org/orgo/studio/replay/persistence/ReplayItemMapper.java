package org.orgo.studio.replay.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.replay.ReplayId;

/** The signals of a replay that are decided otherwise. */
@Mapper
public interface ReplayItemMapper {

  /** An item without what was decided. */
  record ItemKey(
      UUID signalId,
      UUID taskId,
      UUID caseId,
      UUID reportedBy,
      List<String> changes,
      String fromRole,
      String toRole) {}

  /** An item as it is stored. */
  record StoredItem(
      UUID signalId,
      UUID taskId,
      UUID caseId,
      UUID reportedBy,
      Instant receivedAt,
      List<String> changes,
      ObjectNode before,
      ObjectNode after) {}

  /** The task that would leave its path, and where. */
  record StoredPath(
      UUID taskId,
      Instant openedAt,
      String change,
      String state,
      String stateName,
      String action,
      String before,
      String after) {}

  /** What an earlier attempt left of paths. */
  @Delete(
      """
      delete from replay_paths
      where organization_id = #{organizationId}
        and replay_id = #{replayId}
      """)
  void deletePaths(OrganizationId organizationId, ReplayId replayId);

  /**
   * @param paths as JSON, named as the columns are
   */
  @Insert(
      """
      insert into replay_paths (
        organization_id, replay_id, task_id, opened_at, change, state, state_name, action, before,
        after)
      select
        #{organizationId}, #{replayId}, task_id, opened_at, change, state, state_name, action,
        before, after
      from jsonb_to_recordset(#{paths}::jsonb) as path (
        task_id uuid, opened_at timestamptz, change text, state text, state_name text, action text,
        before text, after text)
      """)
  void addPaths(OrganizationId organizationId, ReplayId replayId, String paths);

  /**
   * Newest first.
   *
   * @param limit null for all
   */
  @Select(
      """
      <script>
      select task_id, opened_at, change, state, state_name, action, before, after
      from replay_paths
      where organization_id = #{organizationId}
        and replay_id = #{replayId}
        <if test="state != null">
        and state = #{state}
        </if>
        <if test="action != null">
        and action = #{action}
        </if>
        <if test="after != null">
        and (opened_at, task_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by opened_at desc, task_id desc
      limit #{limit}
      </script>
      """)
  List<StoredPath> paths(
      OrganizationId organizationId,
      ReplayId replayId,
      String state,
      String action,
      Cursor after,
      Integer limit);

  /** What an earlier attempt left. */
  @Delete(
      """
      delete from replay_items
      where organization_id = #{organizationId}
        and replay_id = #{replayId}
      """)
  void deleteAll(OrganizationId organizationId, ReplayId replayId);

  /**
   * @param items as JSON, named as the columns are
   */
  @Insert(
      """
      insert into replay_items (
        organization_id, replay_id, signal_id, task_id, case_id, reported_by, received_at, changes,
        before, after)
      select
        #{organizationId}, #{replayId}, signal_id, task_id, case_id, reported_by, received_at,
        changes, before, after
      from jsonb_to_recordset(#{items}::jsonb) as item (
        signal_id uuid, task_id uuid, case_id uuid, reported_by uuid, received_at timestamptz,
        changes text[], before jsonb, after jsonb)
      """)
  void add(OrganizationId organizationId, ReplayId replayId, String items);

  @Select(
      """
      select signal_id, task_id, case_id, reported_by, changes,
        before ->> 'owner_role' as from_role, after ->> 'owner_role' as to_role
      from replay_items
      where organization_id = #{organizationId}
        and replay_id = #{replayId}
      """)
  List<ItemKey> keys(OrganizationId organizationId, ReplayId replayId);

  /** Newest first. */
  @Select(
      """
      <script>
      select signal_id, task_id, case_id, reported_by, received_at, changes, before, after
      from replay_items
      where organization_id = #{organizationId}
        and replay_id = #{replayId}
        <if test="change != null">
        and #{change} = any(changes)
        </if>
        <if test="from != null">
        and before ->> 'owner_role' = #{from}
        </if>
        <if test="to != null">
        and after ->> 'owner_role' = #{to}
        </if>
        <if test="after != null">
        and (received_at, signal_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by received_at desc, signal_id desc
      limit #{limit}
      </script>
      """)
  List<StoredItem> list(
      OrganizationId organizationId,
      ReplayId replayId,
      String change,
      String from,
      String to,
      Cursor after,
      int limit);
}
