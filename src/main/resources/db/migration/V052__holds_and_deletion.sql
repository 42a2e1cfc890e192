-- How long records are kept, what a legal hold keeps beyond that, and the certificate of what was deleted.

-- A case or person is named by its id alone: the hold is still told of when it was released and they are gone.
create table legal_holds (
  organization_id uuid not null references organizations,
  hold_id         uuid not null,
  kind            text not null check (kind in ('CASE', 'LABEL', 'PERIOD', 'PERSON')),
  case_id         uuid,
  person_id       uuid,
  label_pattern   text,
  starts_on       date,
  ends_on         date,
  reason          text not null,
  placed_by       uuid not null,
  placed_at       timestamptz not null,
  released_by     uuid,
  released_at     timestamptz,
  release_reason  text,
  primary key (organization_id, hold_id),
  foreign key (organization_id, placed_by) references user_accounts (organization_id, user_id),
  foreign key (organization_id, released_by) references user_accounts (organization_id, user_id),
  check (num_nonnulls(case_id, person_id, label_pattern, starts_on) = 1),
  check ((starts_on is null) = (ends_on is null) and starts_on <= ends_on),
  check (released_at is null or release_reason is not null)
);
call tenant_table('legal_holds');
create index legal_holds_by_age on legal_holds (organization_id, placed_at desc, hold_id desc);
revoke delete on legal_holds from orgo_app;

-- What an organization's holds keep: every deleter asks this one function. A held task holds its case, and a held case all
-- of its tasks, so that what belongs together stays or goes together.
create function held_items(of_organization uuid) returns table (kind text, item_id uuid)
language sql stable as $$
  with holds as materialized (
    select
      hold.case_id,
      hold.person_id,
      replace(replace(hold.label_pattern, '_', '\_'), '*', '%') as label_pattern,
      hold.starts_on::timestamp at time zone tenant.time_zone as starts_at,
      (hold.ends_on + 1)::timestamp at time zone tenant.time_zone as ends_at
    from legal_holds hold
    join organizations tenant on tenant.organization_id = hold.organization_id
    where hold.organization_id = of_organization
      and hold.released_at is null),
  named_tasks as (
    select task.task_id, task.case_id
    from holds
    join tasks task on task.organization_id = of_organization
      and (task.label like holds.label_pattern
        or task.origin_label like holds.label_pattern
        or task.requester_person_id = holds.person_id
        or (task.created_at < holds.ends_at and (task.closed_at is null or task.closed_at >= holds.starts_at)))
    union
    select task.task_id, task.case_id
    from tasks task
    where task.organization_id = of_organization
      and task.task_id in (
        select participant.task_id
        from holds
        join task_participants participant on participant.organization_id = of_organization
          and participant.person_id = holds.person_id
        union
        select remark.task_id
        from holds
        join task_comments remark on remark.organization_id = of_organization
          and remark.author_person_id = holds.person_id
        union
        select signal.task_id
        from holds
        join signals signal on signal.organization_id = of_organization
          and signal.sender_person_id = holds.person_id
        union
        select thread.task_id
        from holds
        join email_messages mail on mail.organization_id = of_organization
          and mail.sender_person_id = holds.person_id
        join email_threads thread on thread.organization_id = of_organization
          and thread.thread_id = mail.thread_id)),
  held_cases as (
    select the_case.case_id
    from holds
    join cases the_case on the_case.organization_id = of_organization
      and (the_case.case_id = holds.case_id
        or the_case.label like holds.label_pattern
        or (the_case.created_at < holds.ends_at
          and (the_case.closed_at is null or the_case.closed_at >= holds.starts_at)))
    union
    select participant.case_id
    from holds
    join case_participants participant on participant.organization_id = of_organization
      and participant.person_id = holds.person_id
    union
    select signal.case_id
    from holds
    join signals signal on signal.organization_id = of_organization
      and signal.sender_person_id = holds.person_id
    where signal.case_id is not null
    union
    select case_id
    from named_tasks
    where case_id is not null),
  held_tasks as (
    select task_id
    from named_tasks
    union
    select task.task_id
    from held_cases
    join tasks task on task.organization_id = of_organization
      and task.case_id = held_cases.case_id)
  select 'CASE', case_id
  from held_cases
  union
  select 'TASK', task_id
  from held_tasks
  union
  select 'SIGNAL', signal.signal_id
  from holds
  join signals signal on signal.organization_id = of_organization
    and (signal.label like holds.label_pattern
      or signal.sender_person_id = holds.person_id
      or (signal.received_at >= holds.starts_at and signal.received_at < holds.ends_at))
  union
  select 'SIGNAL', signal.signal_id
  from signals signal
  where signal.organization_id = of_organization
    and (signal.task_id in (select task_id from held_tasks) or signal.case_id in (select case_id from held_cases))
  union
  select 'MAIL', mail.email_id
  from holds
  join email_messages mail on mail.organization_id = of_organization
    and (mail.sender_person_id = holds.person_id
      or (mail.received_at >= holds.starts_at and mail.received_at < holds.ends_at))
  union
  select 'BROADCAST', broadcast.broadcast_id
  from holds
  join broadcasts broadcast on broadcast.organization_id = of_organization
    and (broadcast.label like holds.label_pattern
      or (broadcast.created_at >= holds.starts_at and broadcast.created_at < holds.ends_at))
  union
  select 'CHECKIN', checkin.checkin_id
  from holds
  join wellbeing_checkins checkin on checkin.organization_id = of_organization
    and (checkin.person_id = holds.person_id
      or (checkin.answered_at >= holds.starts_at and checkin.answered_at < holds.ends_at))
  union
  select 'REVIEW', review.review_id
  from holds
  join reviews review on review.organization_id = of_organization
    and review.held_at >= holds.starts_at
    and review.held_at < holds.ends_at
  union
  select 'EXPORT', export.export_id
  from holds
  join exports export on export.organization_id = of_organization
    and export.created_at >= holds.starts_at
    and export.created_at < holds.ends_at
  union
  select 'REPLAY', replay.replay_id
  from holds
  join replays replay on replay.organization_id = of_organization
    and replay.created_at >= holds.starts_at
    and replay.created_at < holds.ends_at
$$;
revoke all on function held_items(uuid) from public;
grant execute on function held_items(uuid) to orgo_app;

-- A mail that was read from a server stays known by its number there, or the next comparison with the server would bring it
-- back as a new one. Nothing of what it said stays.
alter table email_messages add column emptied_at timestamptz;

-- What is over, and since when: the retention of an item counts from there. What belongs to a case goes with it.
create function ended_items(of_organization uuid) returns table (kind text, item_id uuid, ended_at timestamptz)
language sql stable as $$
  select
    'CASE',
    the_case.case_id,
    greatest(the_case.closed_at, (
      select max(task.closed_at)
      from tasks task
      where task.organization_id = the_case.organization_id
        and task.case_id = the_case.case_id))
  from cases the_case
  where the_case.organization_id = of_organization
    and the_case.closed_at is not null
    and not exists (
      select
      from tasks task
      where task.organization_id = the_case.organization_id
        and task.case_id = the_case.case_id
        and task.closed_at is null)
  union all
  select 'TASK', task_id, closed_at
  from tasks
  where organization_id = of_organization
    and case_id is null
    and closed_at is not null
  union all
  select 'SIGNAL', signal_id, coalesce(processed_at, received_at)
  from signals
  where organization_id = of_organization
    and case_id is null
    and task_id is null
    and status in ('ROUTED', 'QUARANTINED')
  union all
  select 'MAIL', mail.email_id, mail.received_at
  from email_messages mail
  left join email_threads thread on thread.organization_id = mail.organization_id
    and thread.thread_id = mail.thread_id
  where mail.organization_id = of_organization
    and mail.emptied_at is null
    and mail.signal_id is null
    and mail.status in ('ROUTED', 'QUARANTINED')
    and thread.task_id is null
    and thread.case_id is null
  union all
  select 'BROADCAST', broadcast_id, created_at
  from broadcasts
  where organization_id = of_organization
  union all
  select 'CHECKIN', checkin_id, answered_at
  from wellbeing_checkins
  where organization_id = of_organization
  union all
  select 'REVIEW', review.review_id, review.held_at
  from reviews review
  where review.organization_id = of_organization
    and not exists (
      select
      from patterns pattern
      where pattern.organization_id = review.organization_id
        and pattern.cadence = review.cadence
        and pattern.period_start = review.period_start
        and pattern.case_id is not null)
  union all
  select 'EXPORT', export_id, finished_at
  from exports
  where organization_id = of_organization
    and status in ('FAILED', 'EXPIRED')
  union all
  select 'REPLAY', replay_id, finished_at
  from replays
  where organization_id = of_organization
    and status in ('READY', 'FAILED', 'CANCELLED')
$$;
revoke all on function ended_items(uuid) from public;
grant execute on function ended_items(uuid) to orgo_app;

-- The certificate of a night's deletion: what was due, how many rows went from which table, and one hash over the ids.
create table deletion_runs (
  organization_id uuid not null references organizations,
  run_id          uuid not null,
  due_on          date not null,
  retention_days  integer not null,
  ended_before    timestamptz not null,
  status          text not null check (status in ('DONE', 'RUNNING')),
  items_total     integer not null default 0,
  items_deleted   integer not null default 0,
  items_held      integer not null default 0,
  deleted_rows    jsonb not null default '{}',
  sha256          text,
  started_at      timestamptz not null,
  finished_at     timestamptz,
  primary key (organization_id, run_id),
  unique (organization_id, due_on)
);
call tenant_table('deletion_runs');
comment on column deletion_runs.items_held is 'due, and kept by a hold';
comment on column deletion_runs.sha256 is 'of the ids deleted, in order, a line each';
create unique index deletion_runs_under_way on deletion_runs (organization_id) where status = 'RUNNING';
revoke delete on deletion_runs from orgo_app;

-- Ids only: whoever asks later what became of one finds its certificate.
create table deletion_run_items (
  organization_id uuid not null,
  run_id          uuid not null,
  kind            text not null,
  item_id         uuid not null,
  deleted_at      timestamptz,
  primary key (organization_id, run_id, kind, item_id),
  foreign key (organization_id, run_id) references deletion_runs (organization_id, run_id)
);
call tenant_table('deletion_run_items');
create index deletion_run_items_open on deletion_run_items (organization_id, run_id, kind, item_id)
  where deleted_at is null;
create index deletion_run_items_by_item on deletion_run_items (organization_id, item_id);
revoke update, delete on deletion_run_items from orgo_app;
grant update (deleted_at) on deletion_run_items to orgo_app;

-- Which organizations have a deletion under way, or had none lately: ids, states and times.
call system_readable('deletion_runs');
grant select (organization_id, status, started_at) on deletion_runs to orgo_system;

-- Who answers for retention: the officer of an organization there already is.
alter table roles no force row level security;
update roles
set permissions = array_append(permissions, 'retention.manage')
where code = 'Compliance.Officer'
  and not 'retention.manage' = any (permissions);
alter table roles force row level security;
