-- Mail archives that come in as history: which file, who asked, how far it is, and what became of each message in it.
create table imports (
  organization_id uuid not null references organizations,
  import_id       uuid not null,
  file_name       text not null,
  format          text check (format in ('MBOX', 'EML', 'FOLDER', 'MAILDIR', 'OUTLOOK', 'ZIP')),
  sha256          text not null,
  size            bigint not null,
  status          text not null check (status in
    ('UPLOADED', 'REHEARSED', 'IMPORTING', 'OPENING', 'IMPORTED', 'UNDOING', 'UNDONE', 'FAILED')),
  requested_by    uuid,
  position        bigint not null default 0,
  messages_read   integer not null default 0,
  opened_up_to    uuid,
  report          jsonb,
  mails           integer not null default 0,
  duplicates      integer not null default 0,
  refused         integer not null default 0,
  tasks           integer not null default 0,
  kept            integer not null default 0,
  failure         text,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  finished_at     timestamptz,
  undone_at       timestamptz,
  primary key (organization_id, import_id),
  foreign key (organization_id, requested_by) references user_accounts (organization_id, user_id)
);
comment on column imports.requested_by is 'null: on the command line';
comment on column imports.position is 'from where the archive is read on; moved in the transaction that stores what was read';
comment on column imports.report is 'what the rehearsal found';
comment on column imports.kept is 'threads that undoing left, as somebody worked on them';
call tenant_table('imports');
create index imports_by_age on imports (organization_id, created_at desc, import_id desc);
create unique index imports_under_way on imports (organization_id)
  where status in ('UPLOADED', 'IMPORTING', 'OPENING', 'UNDOING');

-- One row for each message, whatever became of it. Mails, signals and threads may be deleted before it, so it names ids alone.
create table import_messages (
  organization_id uuid not null,
  import_id       uuid not null,
  number          integer not null,
  place           text,
  sha256          bytea,
  outcome         text not null check (outcome in ('STORED', 'DUPLICATE', 'REFUSED')),
  reason          text,
  email_id        uuid,
  signal_id       uuid,
  thread_id       uuid,
  primary key (organization_id, import_id, number),
  foreign key (organization_id, import_id) references imports (organization_id, import_id),
  check ((outcome = 'STORED') = (email_id is not null)),
  check ((outcome = 'REFUSED') = (reason is not null)),
  check (outcome = 'REFUSED' or place is null)
);
comment on column import_messages.place is 'where a refused one stands in the archive; a name of a file may tell of somebody';
call tenant_table('import_messages');
create index import_messages_by_thread on import_messages (organization_id, import_id, thread_id) where thread_id is not null;
create index import_messages_by_mail on import_messages (organization_id, email_id) where email_id is not null;

-- Who became known by an archive, so that undoing it forgets them again.
create table import_persons (
  organization_id uuid not null,
  import_id       uuid not null,
  person_id       uuid not null,
  primary key (organization_id, import_id, person_id),
  foreign key (organization_id, import_id) references imports (organization_id, import_id)
);
call tenant_table('import_persons');

-- Which organizations have an import under way.
call system_readable('imports');
grant select (organization_id, status) on imports to orgo_system;
