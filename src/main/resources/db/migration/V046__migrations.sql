-- Running tasks that go on in another version of their diagram. An order is worked off in batches; each writes here, in its
-- own transaction, what it has moved, so that a node that dies leaves nothing behind that another would do again.
create table definition_migrations (
  organization_id uuid not null references organizations,
  migration_id    uuid not null,
  file            text not null,
  from_version    text not null,
  to_version      text not null,
  from_definition text not null,
  to_definition   text not null,
  sha256          text not null,
  states          jsonb not null,
  requested_by    uuid not null,
  status          text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  tasks_total     integer not null check (tasks_total >= 0),
  moved           jsonb not null default '{}',
  remaining       jsonb,
  failure         text,
  attempts        integer not null default 0,
  held_until      timestamptz,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  primary key (organization_id, migration_id),
  foreign key (organization_id, requested_by) references user_accounts (organization_id, user_id)
);
call tenant_table('definition_migrations');
comment on column definition_migrations.states is 'the wait state where tasks go on, by the one where they are';
comment on column definition_migrations.moved is 'how many have gone on, by the wait state where they were';
comment on column definition_migrations.remaining is 'how many stayed and why, by the wait state where they are';
create index definition_migrations_by_age on definition_migrations (organization_id, created_at desc, migration_id desc);
create unique index definition_migrations_under_way on definition_migrations (organization_id)
  where status in ('QUEUED', 'RUNNING');

-- Which organizations have tasks to migrate: ids, states and times.
call system_readable('definition_migrations');
grant select (organization_id, status, held_until) on definition_migrations to orgo_system;
