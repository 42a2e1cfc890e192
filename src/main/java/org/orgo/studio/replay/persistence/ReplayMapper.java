package org.orgo.studio.replay.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.ReplayId;

@Mapper
public interface ReplayMapper {

  /** A file of the candidate. */
  record ReplayFile(String file, byte[] content) {}

  /** Makes an organization's orders and claims wait for each other, until the transaction ends. */
  @Select(
      """
      with locked as materialized (
        select pg_advisory_xact_lock(hashtextextended('replay ' || #{organizationId}::text, 0)))
      select count(*)
      from locked
      """)
  int lock(OrganizationId organizationId);

  @Select(
      """
      select count(*)
      from replays
      where organization_id = #{organizationId}
        and status in ('QUEUED', 'RUNNING')
      """)
  int underWay(OrganizationId organizationId);

  @Insert(
      """
      insert into replays (
        organization_id, replay_id, draft_id, requested_by, files, max_signals, since, status,
        created_at)
      values (
        #{organizationId}, #{replay.replayId}, #{replay.draftId}, #{replay.requestedBy},
        #{replay.files}, #{replay.maxSignals}, #{replay.since}, #{replay.status},
        #{replay.createdAt})
      """)
  void insert(OrganizationId organizationId, Replay replay);

  @Insert(
      """
      insert into replay_files (organization_id, replay_id, file, content)
      values (#{organizationId}, #{replayId}, #{file}, #{content})
      """)
  void addFile(OrganizationId organizationId, ReplayId replayId, String file, byte[] content);

  @Select(
      """
      select file, content
      from replay_files
      where organization_id = #{organizationId}
        and replay_id = #{replayId}
      order by file
      """)
  List<ReplayFile> files(OrganizationId organizationId, ReplayId replayId);

  @Select(
      """
      select
        replay_id, draft_id, requested_by, files, max_signals, since, status, signals_done,
        signals_total, result, failure, attempts, created_at, finished_at
      from replays
      where organization_id = #{organizationId}
        and replay_id = #{replayId}
      """)
  Optional<Replay> find(OrganizationId organizationId, ReplayId replayId);

  /** Newest first, of one draft or of all. */
  @Select(
      """
      <script>
      select
        replay_id, draft_id, requested_by, files, max_signals, since, status, signals_done,
        signals_total, result, failure, attempts, created_at, finished_at
      from replays
      where organization_id = #{organizationId}
        <if test="draftId != null">
        and draft_id = #{draftId}
        </if>
        <if test="after != null">
        and (created_at, replay_id) &lt; (#{after.time}, #{after.id})
        </if>
      order by created_at desc, replay_id desc
      limit #{limit}
      </script>
      """)
  List<Replay> list(OrganizationId organizationId, UUID draftId, Cursor after, int limit);

  /**
   * The newest replay of exactly this content that did not end without a result, of a draft.
   *
   * <p>A draft may hold files beside it that say what is live and are not proposed: those have to
   * say what they still say.
   *
   * @param files the hash of each file, by its name
   */
  @Select(
      """
      select
        replay_id, draft_id, requested_by, files, max_signals, since, status, signals_done,
        signals_total, result, failure, attempts, created_at, finished_at
      from replays
      where organization_id = #{organizationId}
        and draft_id = #{draftId}
        and status in ('QUEUED', 'RUNNING', 'READY', 'FAILED')
        and files @> #{files}
        and not exists (
          select
          from jsonb_each_text(replays.files) beside
          where not jsonb_exists(#{files}, beside.key)
            and not exists (
              select
              from definition_draft_files held
              where held.organization_id = #{organizationId}
                and held.draft_id = #{draftId}
                and held.file = beside.key
                and held.sha256 = beside.value))
      order by status = 'READY' desc, created_at desc, replay_id desc
      limit 1
      """)
  Optional<Replay> ofContent(OrganizationId organizationId, DraftId draftId, ObjectNode files);

  /** The oldest that waits, or whose node has died, unless one of the organization runs. */
  @Select(
      value =
          """
          update replays
          set status = 'RUNNING',
            attempts = attempts + 1,
            signals_done = 0,
            held_until = #{heldUntil}
          where organization_id = #{organizationId}
            and replay_id = (
              select replay_id
              from replays
              where organization_id = #{organizationId}
                and (status = 'QUEUED' or (status = 'RUNNING' and held_until < #{now}))
                and not exists (
                  select
                  from replays running
                  where running.organization_id = #{organizationId}
                    and running.status = 'RUNNING'
                    and running.held_until >= #{now})
              order by created_at, replay_id
              limit 1)
          returning
            replay_id, draft_id, requested_by, files, max_signals, since, status, signals_done,
            signals_total, result, failure, attempts, created_at, finished_at
          """,
      affectData = true)
  Optional<Replay> claim(OrganizationId organizationId, Instant now, Instant heldUntil);

  /** Renews the claim; 0 when it was cancelled, or another node has taken it over. */
  @Update(
      """
      update replays
      set signals_done = #{done}, signals_total = #{total}, held_until = #{heldUntil}
      where organization_id = #{organizationId}
        and replay_id = #{replay.replayId}
        and status = 'RUNNING'
        and attempts = #{replay.attempts}
      """)
  int progress(
      OrganizationId organizationId, Replay replay, int done, int total, Instant heldUntil);

  @Update(
      """
      update replays
      set status = 'READY', result = #{result}, finished_at = #{now}, held_until = null
      where organization_id = #{organizationId}
        and replay_id = #{replay.replayId}
        and status = 'RUNNING'
        and attempts = #{replay.attempts}
      """)
  int finish(OrganizationId organizationId, Replay replay, ObjectNode result, Instant now);

  @Update(
      """
      update replays
      set status = 'FAILED', failure = #{failure}, finished_at = #{now}, held_until = null
      where organization_id = #{organizationId}
        and replay_id = #{replay.replayId}
        and status = 'RUNNING'
        and attempts = #{replay.attempts}
      """)
  int fail(OrganizationId organizationId, Replay replay, String failure, Instant now);

  @Update(
      """
      update replays
      set status = 'CANCELLED', finished_at = #{now}, held_until = null
      where organization_id = #{organizationId}
        and replay_id = #{replayId}
        and status in ('QUEUED', 'RUNNING')
      """)
  int cancel(OrganizationId organizationId, ReplayId replayId, Instant now);
}
