-- What may be shown of everybody's work: one row a closed week or month, function, category of the label and severity, at
-- least so many persons behind it, rounded. '*' and 0 stand for all of them; such a total is counted and rounded by itself.
create table insights.published_cells (
  organization_id uuid not null references organizations,
  grain           text not null check (grain in ('WEEK', 'MONTH')),
  period_start    date not null,
  measure         text not null,
  function        text not null,
  label_category  smallint not null check (label_category between 0 and 9),
  severity        text not null,
  value           numeric,
  unit            text not null check (unit in ('COUNT', 'PERCENT', 'SECONDS', 'SCORE')),
  suppressed      boolean not null,
  published_at    timestamptz not null,
  primary key (organization_id, grain, period_start, measure, function, label_category, severity),
  check (suppressed = (value is null))
);

-- The same for how groups feel.
create table insights.published_wellbeing (
  organization_id uuid not null references organizations,
  grain           text not null check (grain in ('WEEK', 'MONTH')),
  period_start    date not null,
  group_code      text not null,
  measure         text not null,
  value           numeric,
  unit            text not null check (unit in ('COUNT', 'PERCENT', 'SECONDS', 'SCORE')),
  suppressed      boolean not null,
  published_at    timestamptz not null,
  primary key (organization_id, grain, period_start, group_code, measure),
  check (suppressed = (value is null))
);

-- Which organization a login from outside reads for: its name is the wall, since a login can set any setting it likes.
create table insights.reader_logins (
  login           text primary key check (login ~ '^orgo_bi_[a-z0-9_]{1,55}$'),
  organization_id uuid not null references organizations
);
alter table insights.reader_logins enable row level security;
alter table insights.reader_logins force row level security;
create policy own_login on insights.reader_logins for select to orgo_insights_ro using (login = session_user);
grant select on insights.reader_logins to orgo_insights_ro;

create procedure insights.published_table(table_name regclass)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format(
    'create policy tenant_wall on %s to orgo_app'
    ' using (organization_id = nullif(current_setting(''orgo.organization_id'', true), '''')::uuid)'
    ' with check (organization_id = nullif(current_setting(''orgo.organization_id'', true), '''')::uuid)',
    table_name);
  execute format(
    'create policy reader_wall on %s for select to orgo_insights_ro'
    ' using (organization_id = (select organization_id from insights.reader_logins where login = session_user))',
    table_name);
  execute format('grant select, insert, update, delete on %s to orgo_app', table_name);
  execute format('grant select on %s to orgo_insights_ro, orgo_backup', table_name);
end
$$;
revoke all on procedure insights.published_table(regclass) from public;
call insights.published_table('insights.published_cells');
call insights.published_table('insights.published_wellbeing');
grant select on insights.reader_logins to orgo_backup;
