package org.orgo.notifications.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.orgo.notifications.broadcasts.BroadcastId;
import org.orgo.notifications.broadcasts.Bulletin;
import org.orgo.notifications.broadcasts.NewBroadcast;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.tenancy.OrganizationId;

@Mapper
public interface BroadcastMapper {

  @Insert(
      """
      insert into broadcasts (
        organization_id, broadcast_id, signal_id, label, title, body, visibility, reading_ends_at,
        created_at)
      values (
        #{organizationId}, #{broadcastId}, #{broadcast.signalId}, #{label}, #{broadcast.title},
        #{broadcast.body}, #{broadcast.visibility}, #{readingEndsAt}, #{createdAt})
      """)
  void insert(
      OrganizationId organizationId,
      BroadcastId broadcastId,
      String label,
      NewBroadcast broadcast,
      Instant readingEndsAt,
      Instant createdAt);

  @Select(
      """
      select label, visibility
      from broadcasts
      where organization_id = #{organizationId}
        and broadcast_id = #{broadcastId}
      """)
  Optional<BroadcastRow> find(OrganizationId organizationId, BroadcastId broadcastId);

  /** How many readers {@link #deliver} would find. */
  @Select(
      """
      select count(*)
      from user_accounts account
      where account.organization_id = #{organizationId}
        and account.status = 'active'
        and (#{everyone} or exists (
          select
          from user_roles holding
          where holding.organization_id = account.organization_id
            and holding.user_id = account.user_id
            and holding.role_code = any(#{roles, javaType=java.util.List})))
      """)
  int countHolders(OrganizationId organizationId, boolean everyone, List<String> roles);

  /** Readers and their notices at once; who has it already is left alone. */
  @Insert(
      """
      with reader as (
        insert into broadcast_readers (organization_id, broadcast_id, user_id, delivered_at)
        select account.organization_id, #{broadcastId}, account.user_id, #{now}
        from user_accounts account
        where account.organization_id = #{organizationId}
          and account.status = 'active'
          and (#{everyone} or exists (
            select
            from user_roles holding
            where holding.organization_id = account.organization_id
              and holding.user_id = account.user_id
              and holding.role_code = any(#{roles, javaType=java.util.List})))
        on conflict (organization_id, broadcast_id, user_id) do nothing
        returning organization_id, broadcast_id, user_id
      )
      insert into notifications (
        organization_id, notification_id, user_id, event_id, kind, broadcast_id, created_at)
      select organization_id, gen_random_uuid(), user_id, broadcast_id, 'BROADCAST', broadcast_id,
        #{now}
      from reader
      on conflict (organization_id, event_id, user_id) do nothing
      """)
  void deliver(
      OrganizationId organizationId,
      BroadcastId broadcastId,
      boolean everyone,
      List<String> roles,
      Instant now);

  @Update(
      """
      update broadcasts
      set readers_counted = (
        select count(*)
        from broadcast_readers reader
        where reader.organization_id = broadcasts.organization_id
          and reader.broadcast_id = broadcasts.broadcast_id
          and reader.read_at is not null)
      where organization_id = #{organizationId}
        and broadcast_id = #{broadcastId}
      """)
  void countReaders(OrganizationId organizationId, BroadcastId broadcastId);

  /** The notice of it counts as read with it. */
  @Update(
      """
      with known as (
        update notifications
        set read_at = #{now}
        where organization_id = #{organizationId}
          and user_id = #{userId}
          and event_id = #{broadcastId}
          and read_at is null
      )
      update broadcast_readers
      set read_at = coalesce(read_at, #{now})
      where organization_id = #{organizationId}
        and broadcast_id = #{broadcastId}
        and user_id = #{userId}
      """)
  int read(OrganizationId organizationId, UserId userId, BroadcastId broadcastId, Instant now);

  /**
   * Newest first.
   *
   * @param maxBytes of their bodies together; who comes later has none
   */
  List<Bulletin> list(
      OrganizationId organizationId, UserId userId, Cursor after, int rows, int maxBytes);
}
