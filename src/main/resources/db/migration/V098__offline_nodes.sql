-- Computers that people work on without a connection, and what each of them has taken along. The key of a node is an API
-- token of its user that opens nothing but the synchronization.
create table offline_nodes (
  organization_id    uuid not null references organizations,
  node_id            uuid not null,
  name               text not null check (length(name) <= 100),
  user_id            uuid not null,
  token_id           uuid not null,
  status             text not null check (status in ('ACTIVE', 'RETIRED', 'LOST')),
  bundle_seq         bigint not null default 0 check (bundle_seq >= 0),
  acknowledged_seq   bigint not null default 0 check (acknowledged_seq >= 0),
  clock_skew_seconds bigint,
  registered_by      uuid not null,
  registered_at      timestamptz not null,
  seen_at            timestamptz,
  ended_by           uuid,
  ended_at           timestamptz,
  primary key (organization_id, node_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, registered_by) references user_accounts (organization_id, user_id),
  foreign key (organization_id, ended_by) references user_accounts (organization_id, user_id)
);
call tenant_table('offline_nodes');
revoke delete on offline_nodes from orgo_app;
comment on column offline_nodes.acknowledged_seq is 'the last operation of the node that was answered';
comment on column offline_nodes.clock_skew_seconds is 'how far its clock was from ours at its last upload; decides nothing';

create table offline_bundles (
  organization_id uuid not null,
  node_id         uuid not null,
  bundle_seq      bigint not null,
  sha256          text not null,
  byte_count      bigint not null,
  task_count      integer not null,
  left_out_count  integer not null,
  taken_at        timestamptz not null,
  exposed_at      timestamptz,
  primary key (organization_id, node_id, bundle_seq),
  foreign key (organization_id, node_id) references offline_nodes (organization_id, node_id)
);
call tenant_table('offline_bundles');
revoke delete on offline_bundles from orgo_app;
comment on column offline_bundles.exposed_at is 'when the node that holds it was lost';
