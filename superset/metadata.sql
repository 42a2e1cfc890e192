-- Creates the database in which Superset keeps its own tables, beside Orgo's. Run once by a superuser, in any database:
--
--   SUPERSET_METADATA_PASSWORD=… psql -d postgres -f superset/metadata.sql
--
-- The role owns that database and may not even connect to orgo.
\set ON_ERROR_STOP on
\getenv password SUPERSET_METADATA_PASSWORD
\if :{?password}
\else
  \warn 'Set SUPERSET_METADATA_PASSWORD.'
  \quit 3
\endif
-- A server that logs statements would log the password.
set log_statement = 'none';
set log_min_duration_statement = -1;
create role superset login nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
create database superset owner superset;
revoke all on database superset from public;
