-- The shared content that was merged into an own version: the next merge is made over that.
alter table definition_draft_files add column merged_sha256 text;
alter table definition_proposal_files add column merged_sha256 text;

-- One row for each task that would have left the path that is recorded of it, under another lifecycle.
create table replay_paths (
  organization_id uuid not null,
  replay_id       uuid not null,
  task_id         uuid not null,
  opened_at       timestamptz not null,
  change          text not null check (change in ('OTHER_PATH', 'STUCK')),
  state           text not null,
  state_name      text not null,
  action          text not null,
  before          text not null,
  after           text,
  primary key (organization_id, replay_id, opened_at, task_id),
  foreign key (organization_id, replay_id) references replays (organization_id, replay_id)
);
call tenant_table('replay_paths');
