-- Files made of work for those who may read it: a job with a purpose, and what it wrote until it expires.
create table exports (
  organization_id uuid not null references organizations,
  export_id       uuid not null,
  requested_by    uuid not null,
  permissions     text[] not null,
  purpose         text not null,
  kind            text not null check (kind in ('TASKS', 'CASES', 'REPORT')),
  format          text not null check (format in ('CSV', 'JSONL', 'XLSX', 'PDF')),
  columns         text[] not null,
  filter          jsonb not null,
  masks           text[] not null default '{}',
  status          text not null check (status in ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
  row_count       integer,
  sha256          text,
  byte_count      bigint,
  item_ids        text[] not null default '{}',
  sight           text,
  failure         text,
  attempts        integer not null default 0,
  held_until      timestamptz,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  expires_at      timestamptz,
  primary key (organization_id, export_id),
  foreign key (organization_id, requested_by) references user_accounts (organization_id, user_id)
);
call tenant_table('exports');
create index exports_by_requester on exports (organization_id, requested_by, created_at desc, export_id desc);
create index exports_under_way on exports (organization_id, created_at) where status in ('QUEUED', 'RUNNING');
create index exports_to_expire on exports (expires_at) where status = 'READY';

-- In pieces, so that neither writing nor reading holds a file in memory.
create table export_chunks (
  organization_id uuid not null,
  export_id       uuid not null,
  chunk_number    integer not null,
  content         bytea not null,
  primary key (organization_id, export_id, chunk_number),
  foreign key (organization_id, export_id) references exports (organization_id, export_id)
);
call tenant_table('export_chunks');

-- Which organizations have exports to write or to delete: ids, states and times.
call system_readable('exports');
grant select (organization_id, status, held_until, expires_at) on exports to orgo_system;
