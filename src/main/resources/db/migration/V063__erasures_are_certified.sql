-- The certificate of an erasure: whose row it was, by whom and when, what went from which table, and a hash over that. It
-- holds no name, and no reason, since a reason may name the person.
create table erasures (
  organization_id uuid not null references organizations,
  erasure_id      uuid not null,
  person_id       uuid not null,
  erased_by       uuid not null,
  erased_at       timestamptz not null,
  erased_rows     jsonb not null,
  sha256          text not null,
  primary key (organization_id, erasure_id),
  foreign key (organization_id, erased_by) references user_accounts (organization_id, user_id)
);
call tenant_table('erasures');
create index erasures_by_age on erasures (organization_id, erased_at desc, erasure_id desc);
revoke update, delete on erasures from orgo_app;
