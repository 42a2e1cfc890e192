-- Two organizations with 26 weeks and 18 months of published cells, as hydration would leave them. The second one's values
-- are odd, so that a row of it is told from a row of the first. Names that must be seen nowhere begin with Canary.
set search_path = orgo;
insert into orgo.organizations (organization_id, slug, display_name, time_zone, profile, created_at)
values
  ('00000000-0000-4000-8000-000000000001', 'northside-hospital', 'Canary Northside', 'Europe/Paris', 'hospital', now()),
  ('00000000-0000-4000-8000-000000000002', 'riverside-school', 'Canary Riverside', 'Europe/Paris', 'school', now());
insert into orgo.persons (organization_id, person_id, display_name, email, confidentiality, created_at)
select organization_id, gen_random_uuid(), 'Canary Anonymised of ' || slug, 'canary@' || slug || '.example', 'highly_sensitive', now()
from orgo.organizations;

create temporary table periods as
select 'WEEK' as grain, date_trunc('week', now())::date - 7 * ago as period_start, ago
from generate_series(1, 26) as weeks (ago)
union all
select 'MONTH', (date_trunc('month', now()) - make_interval(months => ago))::date, ago
from generate_series(1, 18) as months (ago);

create temporary table functions (function, share) as
values ('Ops', 0.35), ('IT', 0.25), ('Operations', 0.2), ('HR', 0.12), ('Finance', 0.08);

create temporary table measures (measure, unit, typical) as
values
  ('tasks_opened', 'COUNT', 400), ('tasks_closed', 'COUNT', 390), ('tasks_open', 'COUNT', 480), ('tasks_answered', 'COUNT', 380),
  ('tasks_escalated', 'COUNT', 60), ('tasks_reassigned', 'COUNT', 80), ('tasks_on_time', 'PERCENT', 80),
  ('first_response_p50', 'SECONDS', 1500), ('first_response_p90', 'SECONDS', 7200), ('completion_p50', 'SECONDS', 36000),
  ('completion_p90', 'SECONDS', 150000), ('cases_opened', 'COUNT', 130), ('cases_closed', 'COUNT', 120),
  ('resolution_p50', 'SECONDS', 400000), ('occurrences', 'COUNT', 110);

-- Repeatable, and not the same for any two cells: between 0.75 and 1.25.
create function pg_temp.wobble(cell text) returns numeric
language sql immutable as $$
  select 0.75 + ('x' || left(md5(cell), 4))::bit(16)::int / 131072.0
$$;

create function pg_temp.cell(organization integer, unit text, typical numeric, share numeric, cell text) returns numeric
language sql immutable as $$
  select case unit
    when 'COUNT' then round(typical * share * pg_temp.wobble(cell) / 5) * 5
    when 'PERCENT' then least(100, round(typical * pg_temp.wobble(cell) / 5) * 5)
    else round(typical * pg_temp.wobble(cell))
  end + organization - 1
$$;

create temporary table cuts as
select '*' as function, 0 as label_category, '*' as severity, 1.0 as share
union all
select function, 0, '*', share from functions
union all
select '*', 0, severity, part
from (values ('MINOR', 0.4), ('MODERATE', 0.35), ('MAJOR', 0.2), ('CRITICAL', 0.05)) as severities (severity, part)
union all
select '*', category, '*', (category + 1) / 54.0
from generate_series(1, 9) as categories (category)
union all
select function, category, '*', share * (category + 1) / 54
from functions, generate_series(1, 9) as categories (category);

insert into insights.published_cells
select
  ('00000000-0000-4000-8000-00000000000' || organization)::uuid, grain, period_start, measure, function, label_category,
  severity, case when not few then pg_temp.cell(organization, unit, size, share, key) end, unit, few, now()
from generate_series(1, 2) as organizations (organization)
cross join periods
cross join measures
cross join cuts
cross join lateral (select case when grain = 'WEEK' and unit = 'COUNT' then typical / 4.0 else typical end as size) as sized
cross join lateral (select concat_ws('/', organization, grain, ago, measure, function, label_category, severity) as key) as keyed
-- What so few persons would have done is withheld: a margin says so, a cell within has no row.
cross join lateral (select size * share * pg_temp.wobble(key) < 5 as few) as counted
where not few or function = '*' or label_category = 0;

insert into insights.published_wellbeing
select
  ('00000000-0000-4000-8000-00000000000' || organization)::uuid, grain, period_start, group_code, measure,
  case when group_code <> 'night-shift' or ago % 4 > 0 then value + organization - 1 end,
  unit, not (group_code <> 'night-shift' or ago % 4 > 0), now()
from generate_series(1, 2) as organizations (organization)
cross join periods
cross join (values ('ward-east', 7.1), ('ward-west', 6.4), ('kitchen', 7.6), ('night-shift', 5.2)) as groups (group_code, mean)
cross join lateral (
  values
    ('score_mean', 'SCORE', round(mean * (0.7 + 0.3 * pg_temp.wobble(concat_ws('/', organization, grain, ago, group_code))), 1)),
    ('checkins', 'COUNT', round(40 * pg_temp.wobble(concat_ws('/', ago, grain, group_code)) / 5) * 5)
) as measured (measure, unit, value);
analyze insights.published_cells;
