-- Creates the login with which Superset reads one organization's published cells, or gives it a new password.
-- Run by a superuser in the database orgo, since the application may create no roles; safe to run again.
--
--   READER_PASSWORD=… psql -d orgo -v slug=northside-hospital -f superset/reader_login.sql
--
-- Says the login's name, which is orgo_bi_ and the slug with _ for -. It can be seen by everybody who may write SQL in
-- this database; where organizations should not know of each other, choose one with -v login=orgo_bi_….
\set ON_ERROR_STOP on
\getenv password READER_PASSWORD
\if :{?slug}
\else
  \warn 'Name the organization: psql -v slug=…'
  \quit 3
\endif
\if :{?password}
\else
  \warn 'Set READER_PASSWORD to a password of at least 16 characters.'
  \quit 3
\endif
\if :{?login}
\else
  -- A name has at most 63 letters in PostgreSQL; superset/provisioning/names.py does the same.
  select 'orgo_bi_' || case
    when length(:'slug') <= 55 then replace(:'slug', '-', '_')
    else left(replace(:'slug', '-', '_'), 46) || '_' || left(md5(:'slug'), 8)
  end as login \gset
\endif

begin;
-- A server that logs statements would log the password.
set local log_statement = 'none';
set local log_min_duration_statement = -1;
set local log_min_error_statement = 'panic';
-- Read back by the block below, which cannot see the variables of psql.
select
  set_config('reader.slug', :'slug', true) = '',
  set_config('reader.login', :'login', true) = '',
  set_config('reader.password', :'password', true) = ''
\g /dev/null

do $$
declare
  reader constant text := current_setting('reader.login');
  organization uuid;
  owner_of_login uuid;
begin
  select organization_id into organization
  from orgo.organizations
  where slug = current_setting('reader.slug');
  if organization is null then
    raise exception 'There is no organization "%".', current_setting('reader.slug');
  end if;
  if length(current_setting('reader.password')) < 16 then
    raise exception 'The password is shorter than 16 characters.';
  end if;
  select organization_id into owner_of_login from insights.reader_logins where login = reader;
  if owner_of_login <> organization then
    raise exception 'The login % reads for another organization; choose another with -v login=orgo_bi_….', reader;
  end if;
  if owner_of_login is null and exists (select from pg_roles where rolname = reader) then
    raise exception 'There is a role % already, and it is no reader; choose another with -v login=orgo_bi_….', reader;
  end if;

  insert into insights.reader_logins (login, organization_id)
  values (reader, organization)
  on conflict (login) do nothing;
  if owner_of_login is null then
    execute format('create role %I nosuperuser nobypassrls nocreatedb nocreaterole noreplication', reader);
  end if;
  execute format('alter role %I login password %L connection limit 10', reader, current_setting('reader.password'));
  -- It reads as a member and never becomes the role, whose password and settings others share.
  execute format('grant orgo_insights_ro to %I with inherit true, set false, admin false', reader);
  execute format('grant connect on database %I to %I', current_database(), reader);
  execute format('alter role %I set default_transaction_read_only = on', reader);
  execute format('alter role %I set statement_timeout = ''30s''', reader);
  execute format('alter role %I set idle_in_transaction_session_timeout = ''60s''', reader);
  execute format('alter role %I set search_path = insights', reader);
end
$$;
commit;
\echo :login
