-- Run once by a superuser, in the database `orgo`, before the first start. Safe to run again.
-- Passwords are set apart (alter role … password …); none is written here.
do $$
begin
  if not exists (select from pg_roles where rolname = 'orgo_owner') then
    create role orgo_owner login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'orgo_app') then
    create role orgo_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'orgo_system') then
    create role orgo_system login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'orgo_backup') then
    create role orgo_backup login nosuperuser bypassrls nocreatedb nocreaterole;
    alter role orgo_backup set default_transaction_read_only = on;
  end if;
  if not exists (select from pg_roles where rolname = 'orgo_insights_ro') then
    create role orgo_insights_ro login nosuperuser nobypassrls nocreatedb nocreaterole;
    alter role orgo_insights_ro set default_transaction_read_only = on;
  end if;
end
$$;

-- Words are looked for by index. Behind row-level security the server asks an index only for functions that are known to tell
-- nothing but their answer; this one does not tell more, and is only not marked so. Without it a search is right, and slow; where
-- a server belongs to somebody else, nobody may mark it.
do $$
begin
  alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
exception when insufficient_privilege then
  raise warning 'Searches will be slow: only a superuser may mark ts_match_vq';
end
$$;

revoke all on schema public from public;

create schema if not exists orgo authorization orgo_owner;
create schema if not exists engine authorization orgo_owner;
create schema if not exists insights authorization orgo_owner;

grant usage on schema orgo to orgo_app, orgo_system, orgo_backup;
grant usage on schema engine to orgo_app, orgo_backup;
-- No default privileges in insights: a partition can be read past the row-level security of its table, so each table is
-- granted by name.
grant usage on schema insights to orgo_app, orgo_system, orgo_backup, orgo_insights_ro;

alter default privileges for role orgo_owner in schema orgo
  grant select, insert, update, delete on tables to orgo_app;
alter default privileges for role orgo_owner in schema orgo
  grant usage on sequences to orgo_app;
alter default privileges for role orgo_owner in schema engine
  grant select, insert, update, delete on tables to orgo_app;
alter default privileges for role orgo_owner in schema orgo
  grant select on tables to orgo_backup;
alter default privileges for role orgo_owner in schema engine
  grant select on tables to orgo_backup;

do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to orgo_owner, orgo_app, orgo_system, orgo_backup, orgo_insights_ro',
    current_database());
  execute format('alter role orgo_owner in database %I set search_path = orgo', current_database());
  execute format('alter role orgo_app in database %I set search_path = orgo, engine', current_database());
  execute format('alter role orgo_system in database %I set search_path = orgo', current_database());
end
$$;
