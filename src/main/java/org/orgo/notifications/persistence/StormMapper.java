package org.orgo.notifications.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.notifications.NoticeId;
import org.orgo.notifications.storms.EscalationStorm;
import org.orgo.notifications.storms.HeldNotice;
import org.orgo.notifications.storms.StormId;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;

/** Storms of escalations, and the notices held in them. */
@Mapper
public interface StormMapper {

  /** Until the transaction ends, nobody else counts what reached whom. */
  @Select(
      value =
          """
          select pg_advisory_xact_lock(
            hashtextextended('escalations ' || #{organizationId}::text, 0))::text
          """,
      affectData = true)
  String lock(OrganizationId organizationId);

  /**
   * Holds the notices of an event whose readers are in a storm, or begin one because more
   * escalations than the budget reached them since; then also what they have not read of those, and
   * they get the one notice of the storm.
   */
  List<StormReader> gather(
      OrganizationId organizationId, UUID eventId, Instant since, Instant now, int budget);

  /** Which events the notices held in a storm are about. */
  @Select(
      """
      select event_id
      from notifications
      where organization_id = #{organizationId}
        and storm_id = #{stormId}
        and held
      """)
  List<UUID> events(OrganizationId organizationId, UUID stormId);

  @Select(
      """
      select storm.storm_id, storm.began_at, storm.last_at,
        (select count(*)::int
          from notifications notice
          where notice.organization_id = storm.organization_id
            and notice.storm_id = storm.storm_id
            and notice.held) as held,
        storm.released_at
      from escalation_storms storm
      where storm.organization_id = #{organizationId}
        and storm.storm_id = #{storm}
        and storm.user_id = #{userId}
      """)
  Optional<EscalationStorm> find(OrganizationId organizationId, UserId userId, StormId storm);

  List<HeldNotice> held(
      OrganizationId organizationId,
      Viewer viewer,
      StormId storm,
      @Nullable Cursor after,
      int rows);

  @Update(
      """
      update notifications
      set read_at = coalesce(read_at, #{now})
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and storm_id = #{storm}
        and kind = 'ESCALATION_STORM'
      """)
  void read(OrganizationId organizationId, UserId userId, StormId storm, Instant now);

  /**
   * @param notice null for all of them
   */
  @Update(
      """
      update notifications
      set held = false
      where organization_id = #{organizationId}
        and user_id = #{userId}
        and storm_id = #{storm}
        and held
        and (#{notice}::uuid is null or notification_id = #{notice})
      """)
  int release(
      OrganizationId organizationId, UserId userId, StormId storm, @Nullable NoticeId notice);

  /** The storm is over when nothing is held any more. */
  @Update(
      """
      update escalation_storms storm
      set released_at = #{now}
      where storm.organization_id = #{organizationId}
        and storm.storm_id = #{storm}
        and storm.released_at is null
        and not exists (
          select
          from notifications notice
          where notice.organization_id = storm.organization_id
            and notice.storm_id = storm.storm_id
            and notice.held)
      """)
  void settle(OrganizationId organizationId, StormId storm, Instant now);
}
