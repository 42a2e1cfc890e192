package org.orgo.demo.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * Half a year of closed work and answers, written as rows: it is over, so no diagram runs for it.
 * What is drawn by lot is drawn from a hash, the same at every start.
 */
@Mapper
public interface DemoHistoryMapper {

  @Insert(
      """
      insert into persons (organization_id, person_id, display_name, email, created_at)
      select
        #{organizationId}, md5(#{slug} || ' person ' || n)::uuid, 'Member ' || n,
        'member-' || n || '@' || #{slug} || '.example', #{now}::timestamptz - interval '200 days'
      from generate_series(1, 48) as n
      on conflict (organization_id, email) where email is not null do nothing
      """)
  void persons(OrganizationId organizationId, String slug, Instant now);

  /**
   * One case for each incident, one task for everything; from 26 weeks ago to two weeks ago, since
   * the last two are written by the samples.
   */
  @Insert(
      """
      with kinds (type, category, subtype, label, owner_role, severity, title, per_week, hours) as (
        values
          ('maintenance', 'REQUEST', 'plumbing', '1001.11.Ops.Maintenance', 'Ops.Maintenance', 'MINOR', 'Tap drips', 3, 20),
          ('maintenance', 'REQUEST', 'lighting', '1001.11.Ops.Maintenance', 'Ops.Maintenance', 'MINOR', 'Light flickers', 3, 30),
          ('maintenance', 'INCIDENT', 'heating', '1001.84.Ops.Maintenance', 'Ops.Maintenance', 'MODERATE', 'Radiator stays cold', 1, 16),
          ('safety', 'INCIDENT', 'slip_hazard', '1001.94.Operations.Safety', 'Operations.Safety', 'MAJOR', 'Wet floor', 1, 2),
          ('it', 'REQUEST', 'general', '1001.81.IT.Support', 'IT.Support', 'MINOR', 'Printer does not print', 3, 8),
          ('hr', 'REQUEST', 'general', '1001.11.HR.CaseOfficer', 'HR.CaseOfficer', 'MINOR', 'Question about leave', 2, 26)
      ), drawn as (
        select
          kinds.*, week, n,
          md5(#{slug} || subtype || type || week || ' ' || n)::uuid as id,
          abs(hashtextextended(#{slug} || subtype || type || week || ' ' || n, 1)) as lot
        from kinds
        cross join generate_series(2, 26) as week
        cross join lateral generate_series(1, per_week) as n
      ), dated as (
        select
          drawn.*,
          #{now}::timestamptz - make_interval(weeks => week) + make_interval(mins => (lot % 10000)::int) as created_at,
          make_interval(mins => (hours * (20 + lot / 7 % 80))::int) as took
        from drawn
      ), theirs as (
        insert into cases (
          organization_id, case_id, source, type, category, subtype, label, title, status, severity, visibility,
          owner_role, version, created_at, updated_at, closed_at)
        select
          #{organizationId}, id, 'EMAIL', type, category, subtype, label, title, 'RESOLVED', severity, #{visibility},
          owner_role, 3, created_at, created_at + took, created_at + took
        from dated
        where category = 'INCIDENT'
        order by created_at
        on conflict (organization_id, case_id) do nothing
      )
      insert into tasks (
        organization_id, task_id, case_id, type, category, subtype, label, title, status, priority, severity,
        visibility, source, requester_person_id, owner_role, reactivity_time, reactivity_deadline_at,
        escalation_level, escalate_at, closed_at, metadata, version, created_at, updated_at)
      select
        #{organizationId}, md5('task ' || id)::uuid, case when category = 'INCIDENT' then id end, type, category,
        subtype, label, title, case when lot % 29 = 0 then 'CANCELLED' else 'COMPLETED' end, #{priority}, severity,
        #{visibility}, 'EMAIL', md5(#{slug} || ' person ' || (1 + lot / 11 % 48))::uuid, owner_role,
        #{reactivity}, created_at + #{reactivity}::interval,
        case when took > #{reactivity}::interval and lot % 3 = 0 then 1 else 0 end,
        created_at + #{reactivity}::interval, created_at + took, '{"history": true}', 3, created_at, created_at + took
      from dated
      order by created_at
      on conflict (organization_id, task_id) do nothing
      """)
  void work(
      OrganizationId organizationId,
      String slug,
      Instant now,
      String visibility,
      String priority,
      String reactivity);

  @Insert(
      """
      insert into task_events (organization_id, event_id, task_id, kind, origin, actor_user_id, occurred_at, data)
      select
        #{organizationId}, gen_random_uuid(), past.task_id, event.kind, 'SYSTEM', null, event.at, event.data
      from (
        select task_id, status, created_at, closed_at, escalation_level, reactivity_deadline_at
        from tasks
        where organization_id = #{organizationId}
          and metadata @> '{"history": true}') as past
      cross join lateral (
        values
          ('CREATED', past.created_at, '{}'::jsonb, true),
          ('STATUS_CHANGED', past.created_at + (past.closed_at - past.created_at) / 4,
            '{"from": "PENDING", "to": "IN_PROGRESS", "wait_state": "userTask_workOnIt"}', true),
          ('ESCALATED', past.reactivity_deadline_at, '{}', past.escalation_level > 0),
          ('STATUS_CHANGED', past.closed_at,
            jsonb_build_object('from', 'IN_PROGRESS', 'to', past.status), true)
      ) as event (kind, at, data, happened)
      where event.happened
      """)
  void events(OrganizationId organizationId);

  @Insert(
      """
      insert into learning_groups (
        organization_id, group_id, code, display_name, kind, sensitive, owner_role, created_at)
      select
        #{organizationId}, md5(#{slug} || ' group ' || code)::uuid, code, name, 'TEAM', false, 'Ops.Supervisor',
        #{now}::timestamptz - interval '200 days'
      from (
        values
          ('north', 'North team'), ('south', 'South team'), ('east', 'East team'), ('west', 'West team')
      ) as named (code, name)
      on conflict (organization_id, code) do nothing
      """)
  void groups(OrganizationId organizationId, String slug, Instant now);

  /** Twelve members each. */
  @Insert(
      """
      insert into group_memberships (organization_id, group_id, person_id, joined_on)
      select
        #{organizationId},
        md5(#{slug} || ' group ' || (array['north', 'south', 'east', 'west'])[1 + n % 4])::uuid,
        md5(#{slug} || ' person ' || n)::uuid,
        (#{now}::timestamptz - interval '200 days')::date
      from generate_series(1, 48) as n
      on conflict do nothing
      """)
  void members(OrganizationId organizationId, String slug, Instant now);

  /** Who can sign in is in a group as well, so that the demo asks them how they feel. */
  @Insert(
      """
      with known as (
        insert into persons (organization_id, person_id, display_name, email, user_id, created_at)
        select
          #{organizationId}, md5(#{slug} || ' account ' || email)::uuid, display_name, email, user_id,
          #{now}::timestamptz - interval '200 days'
        from user_accounts
        where organization_id = #{organizationId}
        on conflict (organization_id, email) where email is not null do update set user_id = excluded.user_id
        returning person_id, email
      )
      insert into group_memberships (organization_id, group_id, person_id, joined_on)
      select
        #{organizationId},
        md5(#{slug} || ' group ' || (array['north', 'south', 'east', 'west'])[1 + numbered.n % 4])::uuid,
        numbered.person_id,
        (#{now}::timestamptz - interval '200 days')::date
      from (
        select person_id, (row_number() over (order by email))::int as n
        from known) as numbered
      on conflict do nothing
      """)
  void users(OrganizationId organizationId, String slug, Instant now);

  /** Seven of ten answer each week; the last group has fallen in the last four. */
  @Insert(
      """
      insert into wellbeing_checkins (
        organization_id, checkin_id, group_id, person_id, score, tags, source, answered_at, created_at)
      select
        #{organizationId}, gen_random_uuid(), drawn.group_id, drawn.person_id,
        greatest(1, least(10, round(
          5.5 + (drawn.person_lot % 30) / 10.0 + (drawn.lot % 21 - 10) / 10.0
          - case when drawn.code = 'west' and drawn.week <= 4 then 1.8 else 0 end))),
        case when drawn.lot % 9 = 0 then array['workload'] else '{}' end,
        'MANUAL',
        #{now}::timestamptz - make_interval(weeks => drawn.week) + make_interval(hours => (drawn.lot % 150)::int),
        #{now}
      from (
        select
          m.group_id, m.person_id, g.code, week,
          abs(hashtextextended(m.person_id::text || week, 2)) as lot,
          abs(hashtextextended(m.person_id::text, 3)) as person_lot
        from group_memberships m
        join learning_groups g
          on g.organization_id = m.organization_id
          and g.group_id = m.group_id
        cross join generate_series(1, 26) as week
        where m.organization_id = #{organizationId}) as drawn
      where drawn.lot % 10 < 7
      """)
  void checkins(OrganizationId organizationId, Instant now);
}
