-- Entries that no seal holds yet. A watermark would lose what commits late: the number of an entry is taken when it is
-- written, not when it is committed. The sealer deletes a row of this queue in the transaction that writes the seal.
-- No foreign key to the entry: an entry that is gone before it was sealed must be noticed, and nobody waits for a check.
create table audit_unsealed (
  organization_id uuid not null references organizations,
  entry_id        bigint not null,
  queued_at       timestamptz not null default clock_timestamp(),
  primary key (organization_id, entry_id)
);

create function queue_audit_entry() returns trigger
language plpgsql as $$
begin
  insert into audit_unsealed (organization_id, entry_id) values (new.organization_id, new.entry_id);
  return null;
end
$$;
create trigger queued after insert on audit_entries for each row execute function queue_audit_entry();

-- What was recorded before there were seals is sealed first.
alter table audit_entries no force row level security;
insert into audit_unsealed (organization_id, entry_id)
select organization_id, entry_id
from audit_entries;
alter table audit_entries force row level security;

call tenant_table('audit_unsealed');
revoke update on audit_unsealed from orgo_app;
alter table audit_unsealed set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Which organizations have something to seal.
call system_readable('audit_unsealed');
grant select (organization_id, queued_at) on audit_unsealed to orgo_system;

-- One row for each sealed batch; docs/decisions/0057 says how its hashes are made.
create table audit_seals (
  organization_id uuid not null references organizations,
  seal_number     bigint not null,
  previous_head   bytea not null,
  entry_ids       bigint[] not null,
  digests         bytea not null,
  root            bytea not null,
  sealed_at       timestamptz not null,
  key_id          text not null,
  head            bytea not null,
  signature       bytea not null,
  primary key (organization_id, seal_number)
);
comment on column audit_seals.digests is 'the SHA-256 of each entry, 32 bytes each, in the order of entry_ids';
call tenant_table('audit_seals');
revoke update, delete on audit_seals from orgo_app;

-- What the last verification found, so that a page need not verify to say it.
create table audit_checks (
  organization_id uuid not null references organizations,
  checked_at      timestamptz not null,
  sealed_until    timestamptz,
  entry_count     bigint not null,
  seal_count      bigint not null,
  unsealed_count  bigint not null,
  fault           text,
  seal_number     bigint,
  entry_id        bigint,
  primary key (organization_id)
);
call tenant_table('audit_checks');

-- Nobody ever wrote it: what is hashed must not stand in the row that is hashed.
alter table audit_entries drop column digest;

-- The record is read by time, newest first.
create index audit_entries_by_time on audit_entries (organization_id, occurred_at desc, entry_id desc);
