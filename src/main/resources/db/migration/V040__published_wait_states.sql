-- How often and how long tasks were in each wait state of their diagram, as it may be shown of everybody's work.
create table insights.published_stays (
  organization_id uuid not null references organizations,
  grain           text not null check (grain in ('WEEK', 'MONTH')),
  period_start    date not null,
  wait_state      text not null,
  measure         text not null,
  value           numeric,
  unit            text not null check (unit in ('COUNT', 'PERCENT', 'SECONDS', 'SCORE')),
  suppressed      boolean not null,
  published_at    timestamptz not null,
  primary key (organization_id, grain, period_start, wait_state, measure),
  check (suppressed = (value is null))
);
comment on column insights.published_stays.wait_state is
  'the id in the diagram; the status where an event does not say more';
call insights.published_table('insights.published_stays');
