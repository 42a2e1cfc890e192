-- Where other programs deliver what happened there: how they sign it, and how their words become a signal.
create table inbound_hooks (
  organization_id   uuid not null references organizations,
  hook_id           uuid not null,
  name              text not null check (length(name) between 1 and 100),
  scheme            text not null check (scheme in ('BEARER', 'BODY_HMAC', 'TIMESTAMPED_HMAC')),
  header            text not null check (length(header) <= 100),
  tolerance_seconds integer not null check (tolerance_seconds between 10 and 3600),
  delivery_header   text check (length(delivery_header) <= 100),
  per_minute        integer not null check (per_minute between 1 and 6000),
  secret            bytea not null,
  mapping           jsonb not null,
  sample            text not null check (length(sample) <= 200000),
  status            text not null check (status in ('DRAFT', 'ENABLED', 'PAUSED')),
  version           integer not null default 1,
  created_by        uuid not null,
  created_at        timestamptz not null,
  primary key (organization_id, hook_id),
  foreign key (organization_id, created_by) references user_accounts (organization_id, user_id)
);
call tenant_table('inbound_hooks');
revoke delete on inbound_hooks from orgo_app;
comment on column inbound_hooks.secret is 'sealed for this hook only';
comment on column inbound_hooks.delivery_header is 'names a delivery; null: its bytes do';
create index inbound_hooks_by_id on inbound_hooks (hook_id);

-- One row for each delivery, stored before anything is made of it.
create table hook_deliveries (
  organization_id uuid not null,
  delivery_id     uuid not null,
  hook_id         uuid not null,
  delivery_key    text not null,
  sha256          text not null,
  body            bytea,
  received_at     timestamptz not null,
  result          text not null
    check (result in ('WAITING', 'TAKEN', 'DUPLICATE', 'LEFT_OUT', 'REFUSED', 'DISCARDED')),
  reason          text,
  attempts        integer not null default 0,
  signal_id       uuid,
  primary key (organization_id, delivery_id),
  foreign key (organization_id, hook_id) references inbound_hooks (organization_id, hook_id),
  check (body is not null or result not in ('WAITING', 'REFUSED'))
);
call tenant_table('hook_deliveries');
create unique index hook_deliveries_once on hook_deliveries (organization_id, hook_id, delivery_key);
create index hook_deliveries_by_age on hook_deliveries (organization_id, hook_id, received_at desc, delivery_id desc);
create index hook_deliveries_by_arrival on hook_deliveries (organization_id, received_at);
create index hook_deliveries_by_signal on hook_deliveries (organization_id, signal_id) where signal_id is not null;
create index hook_deliveries_kept on hook_deliveries (received_at) where result in ('WAITING', 'REFUSED');
comment on column hook_deliveries.body is 'as it came; only while it waits or was refused';

-- Which organization a hook belongs to, and which ones have something to work off.
call system_readable('inbound_hooks');
grant select (organization_id, hook_id) on inbound_hooks to orgo_system;
call system_readable('hook_deliveries');
grant select (organization_id, received_at, result) on hook_deliveries to orgo_system;
