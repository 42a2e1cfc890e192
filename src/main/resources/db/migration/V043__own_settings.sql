-- What organizations decide for themselves as text: domains, their profile's values, their calendar. The newest version
-- of a file holds; one without content says that it was withdrawn.
create table organization_settings (
  organization_id uuid not null references organizations,
  file            text not null check (file ~ '^([a-z][a-z0-9_]{0,39}_module|profile|calendar)[.]yaml$'),
  version         integer not null check (version > 0),
  content         text check (length(content) <= 65536),
  released_at     timestamptz not null,
  primary key (organization_id, file, version)
);
call tenant_table('organization_settings');
revoke update, delete on organization_settings from orgo_app;
