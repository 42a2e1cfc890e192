-- The star schema: what happened, counted and without names. Filled from the rows of work by hydration, read by pages,
-- reviews and published cells. Tables are granted one by one, partitions never: they are readable past their table's wall.
do $$
begin
  if not exists (select from pg_namespace where nspname = 'insights') then
    raise exception 'The schema "insights" is missing: run db/bootstrap/roles.sql again as a superuser, then start again.';
  end if;
end
$$;

-- Which time zone held when. A day of insights is the local day of its instant in the zone of that time, so it never
-- changes: a new zone holds from its next midnight on.
create table organization_time_zones (
  organization_id uuid not null references organizations,
  valid_from      timestamptz not null,
  time_zone       text not null,
  primary key (organization_id, valid_from)
);
call tenant_table('organization_time_zones');

create function keep_time_zone() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    -- an organization from before this table
    insert into organization_time_zones (organization_id, valid_from, time_zone)
    values (new.organization_id, '-infinity', old.time_zone)
    on conflict (organization_id, valid_from) do nothing;
  end if;
  insert into organization_time_zones (organization_id, valid_from, time_zone)
  values (
    new.organization_id,
    case
      when tg_op = 'INSERT' then '-infinity'
      else (date_trunc('day', now() at time zone new.time_zone) + interval '1 day') at time zone new.time_zone
    end,
    new.time_zone)
  on conflict (organization_id, valid_from) do update set time_zone = excluded.time_zone;
  -- of two changes on one day the later one holds
  delete from organization_time_zones
  where organization_id = new.organization_id
    and valid_from > now()
    and (tg_op = 'INSERT' or time_zone <> new.time_zone);
  return null;
end
$$;
create trigger zone_kept after insert on organizations for each row execute function keep_time_zone();
create trigger zone_changed after update on organizations for each row
  when (old.time_zone is distinct from new.time_zone) execute function keep_time_zone();

-- A place as patterns compare it: keys sorted, texts trimmed and in lower case, nothing where nothing is said.
-- Strict: most work has no place, and then it is not even called.
create function insights.location_key(location jsonb) returns text
language sql immutable strict parallel safe as $$
  select case
    when jsonb_typeof(location) = 'object' and location <> '{}' then (
      select nullif(jsonb_object_agg(key, value), '{}')::text
      from jsonb_each(regexp_replace(regexp_replace(lower(location::text), '\s+"', '"', 'g'), '"\s+', '"', 'g')::jsonb)
      where value not in ('""', 'null', '{}', '[]'))
  end
$$;
revoke all on function insights.location_key(jsonb) from public;
grant execute on function insights.location_key(jsonb) to orgo_app;

create table insights.dim_dates (
  date_key    date primary key,
  year        smallint not null,
  quarter     smallint not null,
  month       smallint not null,
  month_name  text not null,
  iso_year    smallint not null,
  iso_week    smallint not null,
  day_of_week smallint not null,
  day_name    text not null,
  is_weekend  boolean not null
);
insert into insights.dim_dates
select
  day, extract(year from day), extract(quarter from day), extract(month from day), trim(to_char(day, 'Month')),
  extract(isoyear from day), extract(week from day), extract(isodow from day), trim(to_char(day, 'Day')),
  extract(isodow from day) > 5
from generate_series(date '1990-01-01', date '2060-12-31', interval '1 day') as days (day);

create table insights.dim_organizations (
  organization_id uuid primary key references organizations,
  slug            text not null,
  display_name    text not null,
  profile         text not null,
  time_zone       text not null,
  status          text not null,
  minimum_group   smallint not null default 5,
  hydrated_at     timestamptz,
  closed_until    date,
  settled_until   timestamptz,
  kept_from       date,
  rebuilt_until   date
);
comment on column insights.dim_organizations.closed_until is 'the last local day that is closed';
comment on column insights.dim_organizations.settled_until is 'its end: open items due before it are late';
comment on column insights.dim_organizations.kept_from is 'facts of earlier days are deleted and not written again';
comment on column insights.dim_organizations.rebuilt_until is 'the month a rebuild has come to; null when none is under way';
call tenant_table('insights.dim_organizations');

create table insights.dim_labels (
  organization_id uuid not null references organizations,
  label_id        integer generated always as identity,
  label           text not null,
  base            text not null,
  level           smallint not null,
  broadcast       boolean not null,
  category        smallint not null,
  category_name   text not null,
  intent          smallint not null,
  intent_name     text not null,
  role            text,
  function        text,
  primary key (organization_id, label_id),
  unique (organization_id, label)
);
call tenant_table('insights.dim_labels');

-- No name and no address. The key is insights' own, not the pseudonym that readers of anonymised work see.
create table insights.dim_persons (
  organization_id uuid not null references organizations,
  person_key      uuid not null,
  confidentiality text not null check (confidentiality in ('normal', 'sensitive')),
  has_account     boolean not null,
  primary key (organization_id, person_key)
);
call tenant_table('insights.dim_persons');

-- Who stands behind a person_key, and the key with which contributors are counted. For hydration alone, no reader sees them.
create table insights.person_keys (
  organization_id uuid not null references organizations,
  person_id       uuid not null,
  person_key      uuid not null default gen_random_uuid(),
  erased          boolean not null default false,
  primary key (organization_id, person_id),
  unique (organization_id, person_key)
);
call tenant_table('insights.person_keys');

create table insights.contributor_keys (
  organization_id uuid not null references organizations,
  inner_pad       bytea not null check (length(inner_pad) = 64),
  outer_pad       bytea not null check (length(outer_pad) = 64),
  primary key (organization_id)
);
call tenant_table('insights.contributor_keys');

create table insights.dim_groups (
  organization_id uuid not null references organizations,
  group_id        uuid not null,
  code            text not null,
  kind            text not null,
  members         integer not null,
  sensitive       boolean not null default false,
  primary key (organization_id, group_id),
  unique (organization_id, code)
);
call tenant_table('insights.dim_groups');

-- The tables that are written by the million have no foreign key to organizations: it would be looked up for each row.
create table insights.dim_tasks (
  organization_id uuid not null,
  task_id         uuid not null,
  created_on      date not null,
  case_id         uuid,
  type            text not null,
  subtype         text,
  source          text not null,
  visibility      text not null,
  owner_role      text not null,
  tags            text[] not null default '{}',
  primary key (organization_id, task_id, created_on)
) partition by range (created_on);
call tenant_table('insights.dim_tasks');

create table insights.dim_cases (
  organization_id uuid not null,
  case_id         uuid not null,
  opened_on       date not null,
  type            text,
  subtype         text,
  source          text not null,
  visibility      text not null,
  owner_role      text not null,
  tags            text[] not null default '{}',
  location_key    text,
  primary key (organization_id, case_id, opened_on)
) partition by range (opened_on);
call tenant_table('insights.dim_cases');

-- One row a task: its state now. What has one width and is always there stands first, then what reports read of every row:
-- so half of each row is never taken apart.
create table insights.fact_tasks (
  organization_id        uuid not null,
  task_id                uuid not null,
  created_at             timestamptz not null,
  deadline_at            timestamptz not null,
  hydrated_at            timestamptz not null,
  on_hold_seconds        bigint not null default 0,
  created_on             date not null,
  label_id               integer not null,
  escalations            integer not null default 0,
  comments               integer not null default 0,
  reassignments          integer not null default 0,
  routing_corrections    integer not null default 0,
  row_version            integer not null,
  label_category         smallint not null,
  label_intent           smallint not null,
  visibility             text not null,
  owner_role             text not null,
  function               text not null,
  severity               text not null,
  type                   text not null,
  closed_on              date,
  deadline_met           boolean,
  category               text not null,
  subtype                text,
  location_key           text,
  status                 text not null,
  priority               text not null,
  person_key             uuid,
  contributor            bytea,
  closed_at              timestamptz,
  first_response_seconds bigint,
  completion_seconds     bigint,
  primary key (organization_id, task_id, created_on)
) partition by range (created_on);
call tenant_table('insights.fact_tasks');
create index fact_tasks_by_day on insights.fact_tasks (organization_id, created_on);
create index fact_tasks_by_close on insights.fact_tasks (organization_id, closed_on) where closed_on is not null;
create index fact_tasks_open on insights.fact_tasks (organization_id, deadline_at) where closed_at is null;

-- One row a case: its state now.
create table insights.fact_cases (
  organization_id            uuid not null,
  case_id                    uuid not null,
  opened_on                  date not null,
  closed_on                  date,
  opened_at                  timestamptz not null,
  closed_at                  timestamptz,
  label_id                   integer not null,
  label_category             smallint not null,
  label_intent               smallint not null,
  function                   text not null,
  owner_role                 text not null,
  type                       text,
  category                   text,
  subtype                    text,
  location_key               text,
  status                     text not null,
  severity                   text not null,
  visibility                 text not null,
  person_key                 uuid,
  contributor                bytea,
  tasks                      integer not null default 0,
  open_tasks                 integer not null default 0,
  escalations                integer not null default 0,
  reviews                    integer not null default 0,
  evidence_of                integer not null default 0,
  pattern_case               boolean not null default false,
  time_to_first_task_seconds bigint,
  time_to_resolution_seconds bigint,
  row_version                integer not null,
  hydrated_at                timestamptz not null,
  primary key (organization_id, case_id, opened_on)
) partition by range (opened_on);
call tenant_table('insights.fact_cases');
create index fact_cases_by_day on insights.fact_cases (organization_id, opened_on);
create index fact_cases_open on insights.fact_cases (organization_id) where closed_at is null;

-- One row for each time something happened: a case, a task without one, a later signal linked into an open case.
-- What patterns count, so that they count over one narrow table.
create table insights.fact_occurrences (
  organization_id uuid not null,
  occurrence_id   uuid not null,
  occurred_at     timestamptz not null,
  hydrated_at     timestamptz not null,
  occurred_on     date not null,
  row_version     integer not null,
  label_category  smallint not null,
  pattern_case    boolean not null default false,
  owner_role      text not null,
  category        text,
  subtype         text,
  location_key    text,
  function        text not null,
  type            text,
  kind            text not null check (kind in ('CASE', 'TASK', 'SIGNAL')),
  severity        text not null,
  visibility      text not null,
  contributor     bytea,
  case_id         uuid,
  task_id         uuid,
  tags            text[] not null default '{}',
  primary key (organization_id, occurrence_id, occurred_on)
) partition by range (occurred_on);
call tenant_table('insights.fact_occurrences');
create index fact_occurrences_by_day on insights.fact_occurrences (organization_id, occurred_on);
create index fact_occurrences_of_signals on insights.fact_occurrences (organization_id, case_id) where kind = 'SIGNAL';

-- One row an answer.
create table insights.fact_wellbeing_checkins (
  organization_id uuid not null,
  checkin_id      uuid not null,
  answered_on     date not null,
  group_id        uuid,
  person_key      uuid,
  contributor     bytea,
  score           smallint not null check (score between 1 and 10),
  tags            text[] not null default '{}',
  source          text not null,
  hydrated_at     timestamptz not null,
  primary key (organization_id, checkin_id, answered_on)
) partition by range (answered_on);
call tenant_table('insights.fact_wellbeing_checkins');
create index fact_wellbeing_by_day on insights.fact_wellbeing_checkins (organization_id, answered_on);

-- What changed since it was last hydrated: appended by triggers, taken by hydration with the statement that deletes it. A
-- watermark instead of this queue loses what commits late, and a set with "on conflict do nothing" loses what changes while
-- it is read.
create table insights.changes (
  organization_id uuid not null,
  change_id       bigint generated always as identity,
  kind            text not null check (kind in ('TASK', 'CASE', 'SIGNAL', 'CHECKIN', 'PERSON', 'GROUP')),
  item_id         uuid not null,
  queued_at       timestamptz not null default clock_timestamp(),
  primary key (organization_id, change_id)
);
call tenant_table('insights.changes');
-- It is short and changes all the time: whoever looks for its beginning must not read what was deleted.
alter table insights.changes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The months from the first to the last day, and those for which rows have come into the default partitions: they are
-- moved. A partition is made apart and then attached, so that nobody who reads or writes waits for long.
create procedure insights.add_partitions(first date, last date)
language plpgsql as $$
declare
  parent text;
  day_column text;
  begins date;
  part text;
begin
  perform pg_advisory_xact_lock(hashtextextended('insights.partitions', 0));
  for parent, day_column in
    select rel.relname, att.attname
    from pg_partitioned_table
    join pg_class rel on rel.oid = partrelid
    join pg_attribute att on att.attrelid = partrelid and att.attnum = partattrs[0]
    where rel.relnamespace = 'insights'::regnamespace
    order by rel.relname
  loop
    for begins in execute format(
      'select month::date from generate_series(date_trunc(''month'', $1), date_trunc(''month'', $2), interval ''1 month'') month'
      ' union select distinct date_trunc(''month'', %1$I)::date from insights.%2$I'
      ' where %1$I between date ''1990-01-01'' and date ''2060-12-31'' order by 1',
      day_column, parent || '_other') using first::timestamp, last::timestamp
    loop
      part := parent || '_' || to_char(begins, 'YYYY_MM');
      if to_regclass('insights.' || part) is null then
        -- a fact is written again with each change of its item
        execute format(
          'create table insights.%I (like insights.%I including all) with (fillfactor = 80)', part, parent);
        execute format(
          'with moved as (delete from insights.%2$I where %3$I >= %4$L and %3$I < %5$L returning *)'
          ' insert into insights.%1$I select * from moved',
          part, parent || '_other', day_column, begins, begins + interval '1 month');
        execute format(
          'alter table insights.%I attach partition insights.%I for values from (%L) to (%L)',
          parent, part, begins, begins + interval '1 month');
        execute format('grant select on insights.%I to orgo_backup', part);
      end if;
    end loop;
  end loop;
end
$$;
revoke all on procedure insights.add_partitions(date, date) from public;

do $$
declare
  parent text;
begin
  foreach parent in array array[
    'dim_tasks', 'dim_cases', 'fact_tasks', 'fact_cases', 'fact_occurrences', 'fact_wellbeing_checkins'] loop
    execute format('create table insights.%I partition of insights.%I default', parent || '_other', parent);
  end loop;
end
$$;
call insights.add_partitions((now() - interval '26 months')::date, (now() + interval '3 months')::date);

grant select, insert, update, delete on
  insights.dim_organizations, insights.dim_labels, insights.dim_persons, insights.person_keys, insights.contributor_keys,
  insights.dim_groups, insights.dim_tasks, insights.dim_cases, insights.fact_tasks, insights.fact_cases,
  insights.fact_occurrences, insights.fact_wellbeing_checkins, insights.changes
  to orgo_app;
grant select on insights.dim_dates to orgo_app, orgo_insights_ro;
grant select on all tables in schema insights to orgo_backup;
grant usage on all sequences in schema insights to orgo_app;
call system_readable('insights.changes');
call system_readable('insights.dim_organizations');
grant select (organization_id, change_id, queued_at) on insights.changes to orgo_system;
grant select (organization_id, display_name, profile, time_zone, status, closed_until, rebuilt_until)
  on insights.dim_organizations to orgo_system;
