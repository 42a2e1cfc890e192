-- When an organization's queues were looked at for silence last, on whichever node.
create table silence_watches (
  organization_id uuid primary key references organizations,
  looked_at       timestamptz not null
);
call tenant_table('silence_watches');
call system_readable('silence_watches');
grant select (organization_id, looked_at) on silence_watches to orgo_system;

-- A pattern whose evidence is all in that of another one of its period, and which so has no case of its own.
alter table patterns add column covered_by uuid;
alter table patterns add foreign key (organization_id, covered_by) references patterns (organization_id, pattern_id);
create index patterns_by_covering on patterns (organization_id, covered_by) where covered_by is not null;
