-- What other tables would have made of recorded signals. The candidate's files are kept with the replay: a draft is
-- edited meanwhile, and the result has to say what it is about.
create table replays (
  organization_id uuid not null references organizations,
  replay_id       uuid not null,
  draft_id        uuid,
  requested_by    uuid not null,
  files           jsonb not null,
  max_signals     integer not null check (max_signals > 0),
  since           timestamptz,
  status          text not null check (status in ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED')),
  signals_done    integer not null default 0,
  signals_total   integer,
  result          jsonb,
  failure         text,
  attempts        integer not null default 0,
  held_until      timestamptz,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  primary key (organization_id, replay_id),
  foreign key (organization_id, draft_id) references definition_drafts (organization_id, draft_id),
  foreign key (organization_id, requested_by) references user_accounts (organization_id, user_id)
);
call tenant_table('replays');
comment on column replays.files is 'the hash of each file of the candidate, by its name';
create index replays_by_age on replays (organization_id, created_at desc, replay_id desc);
create index replays_under_way on replays (organization_id, created_at) where status in ('QUEUED', 'RUNNING');

create table replay_files (
  organization_id uuid not null,
  replay_id       uuid not null,
  file            text not null,
  content         bytea not null,
  primary key (organization_id, replay_id, file),
  foreign key (organization_id, replay_id) references replays (organization_id, replay_id)
);
call tenant_table('replay_files');

-- One row for each signal that would have been decided otherwise. No text of a signal is copied.
create table replay_items (
  organization_id uuid not null,
  replay_id       uuid not null,
  signal_id       uuid not null,
  task_id         uuid,
  case_id         uuid,
  reported_by     uuid,
  received_at     timestamptz not null,
  changes         text[] not null,
  before          jsonb,
  after           jsonb,
  primary key (organization_id, replay_id, received_at, signal_id),
  foreign key (organization_id, replay_id) references replays (organization_id, replay_id)
);
call tenant_table('replay_items');

-- A replay reads the newest signals first.
create index signals_by_age on signals (organization_id, received_at desc, signal_id desc);

-- Which organizations have something to replay: ids, states and times.
call system_readable('replays');
grant select (organization_id, status, held_until) on replays to orgo_system;
