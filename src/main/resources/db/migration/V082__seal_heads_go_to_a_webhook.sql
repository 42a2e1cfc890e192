-- Heads that go to an address outside by HTTP: written with the seal, delivered after it in its order, and kept as the log of it.
create table audit_head_deliveries (
  organization_id uuid not null references organizations,
  seal_number     bigint not null,
  head            text not null,
  sealed_at       text not null,
  key_id          text not null,
  attempts        integer not null default 0,
  due_at          timestamptz not null,
  delivered_at    timestamptz,
  problem         text check (problem in ('NOT_ALLOWED', 'UNREACHABLE', 'REFUSED', 'TOO_LARGE')),
  created_at      timestamptz not null,
  primary key (organization_id, seal_number)
);
comment on column audit_head_deliveries.due_at is 'no attempt before it; while one is under way, when another node may take over';
call tenant_table('audit_head_deliveries');
create index audit_head_deliveries_waiting on audit_head_deliveries (organization_id, seal_number) where delivered_at is null;

-- Which organizations have heads to deliver.
call system_readable('audit_head_deliveries');
grant select (organization_id, due_at, delivered_at) on audit_head_deliveries to orgo_system;
