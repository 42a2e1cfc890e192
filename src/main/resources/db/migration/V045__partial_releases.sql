-- What was approved is tried on a share of new work before it holds for everybody. The candidate is deployed, and what
-- stays live is deployed again after it, so that whoever knows nothing of shares finds what is live as ever.
create table partial_releases (
  organization_id    uuid not null references organizations,
  partial_release_id uuid not null,
  proposal_id        uuid not null,
  release_id         uuid not null,
  percent            integer not null check (percent between 1 and 50),
  started_by         uuid,
  started_at         timestamptz not null,
  ended_by           uuid,
  ended_at           timestamptz,
  outcome            text check (outcome in ('RELEASED', 'WITHDRAWN')),
  primary key (organization_id, partial_release_id),
  foreign key (organization_id, proposal_id) references definition_proposals (organization_id, proposal_id),
  foreign key (organization_id, release_id) references definition_releases (organization_id, release_id),
  foreign key (organization_id, started_by) references user_accounts (organization_id, user_id),
  foreign key (organization_id, ended_by) references user_accounts (organization_id, user_id),
  check ((ended_at is null) = (outcome is null))
);
call tenant_table('partial_releases');
comment on column partial_releases.release_id is 'the release that deployed again what stays live for the others';
-- Of two at once nobody could say which of them made the difference.
create unique index partial_releases_running on partial_releases (organization_id) where ended_at is null;
create index partial_releases_by_proposal on partial_releases (organization_id, proposal_id, started_at);
create index partial_releases_by_release on partial_releases (organization_id, release_id);

-- The versions that the share takes.
create table partial_release_files (
  organization_id    uuid not null,
  partial_release_id uuid not null,
  file               text not null,
  version            integer not null,
  sha256             text not null,
  primary key (organization_id, partial_release_id, file),
  foreign key (organization_id, partial_release_id) references partial_releases (organization_id, partial_release_id)
);
call tenant_table('partial_release_files');
revoke update, delete on partial_release_files from orgo_app;

alter table definition_releases drop constraint definition_releases_kind_check;
alter table definition_releases add constraint definition_releases_kind_check
  check (kind in ('FOLLOWED', 'PARTIAL', 'ROLLED_BACK', 'ROLLED_OUT'));
