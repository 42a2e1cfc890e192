#!/usr/bin/env bash
# Run once by the PostgreSQL image, on an empty data directory: creates Orgo's roles and gives them
# their passwords. Tables come later, by Orgo's own migrations, which run as orgo_owner.
set -euo pipefail

run() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" "$@"
}

run --file /orgo/roles.sql

# Read with \getenv, so that no password is seen in the list of processes.
run <<'SQL'
\getenv owner_password ORGO_DATABASE_OWNER_PASSWORD
\getenv app_password ORGO_DATABASE_APP_PASSWORD
\getenv system_password ORGO_DATABASE_SYSTEM_PASSWORD
\getenv backup_password ORGO_DATABASE_BACKUP_PASSWORD

alter role orgo_owner login password :'owner_password';
alter role orgo_app login password :'app_password';
alter role orgo_system login password :'system_password';
alter role orgo_backup login password :'backup_password';
SQL
