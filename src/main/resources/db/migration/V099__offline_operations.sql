-- What people did on offline nodes: each operation once, with what became of it. Its values are kept only while somebody has
-- to decide about them or to look into why they were refused.
create table offline_operations (
  organization_id uuid not null,
  node_id         uuid not null,
  op_id           uuid not null,
  seq             bigint not null check (seq > 0),
  bundle_seq      bigint not null,
  kind            text not null check (kind in ('MOVE', 'FIELD', 'COMMENT', 'CREATE')),
  subject         text,
  task_id         uuid,
  base_version    integer,
  base_value      text,
  new_value       text,
  remark          text,
  details         jsonb,
  node_clock      timestamptz,
  clock_doubtful  boolean not null default false,
  received_at     timestamptz not null,
  outcome         text not null check (outcome in ('APPLIED', 'MERGED', 'CONFLICT', 'REFUSED')),
  reason          text,
  conflict_id     uuid,
  server_value    text,
  imported        boolean not null default false,
  decision        text check (decision in ('SERVER', 'NODE', 'BY_HAND')),
  decided_by      uuid,
  decided_at      timestamptz,
  primary key (organization_id, node_id, op_id),
  foreign key (organization_id, node_id) references offline_nodes (organization_id, node_id),
  foreign key (organization_id, decided_by) references user_accounts (organization_id, user_id)
);
call tenant_table('offline_operations');
create unique index offline_operations_in_order on offline_operations (organization_id, node_id, seq);
create unique index offline_conflicts on offline_operations (organization_id, conflict_id) where conflict_id is not null;
create index offline_conflicts_open on offline_operations (organization_id, received_at, conflict_id)
  where conflict_id is not null and decision is null;
create index offline_operations_by_task on offline_operations (organization_id, task_id) where task_id is not null;
comment on column offline_operations.task_id is 'the task it is about, or that came of it; of one that nobody here has, nothing';
comment on column offline_operations.subject is 'the action of a move, the field of a change';
comment on column offline_operations.details is 'the answers to a form of a move, the parts of a new task';
