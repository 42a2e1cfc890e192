-- What ANONYMISED work calls a person: the same within one case, and in another case a name that nobody can connect with it. A
-- task without a case counts as one.
create function item_pseudonym(of_person uuid, of_item uuid) returns uuid
language sql immutable parallel safe
return md5(of_person::text || of_item::text)::uuid;
revoke all on function item_pseudonym(uuid, uuid) from public;
grant execute on function item_pseudonym(uuid, uuid) to orgo_app;

-- Who wants to know who stands behind one pseudonym of one item, why, who consented, and until when it may be opened.
create table reidentifications (
  organization_id     uuid not null references organizations,
  reidentification_id uuid not null,
  object_kind         text not null check (object_kind in ('task', 'case')),
  object_id           uuid not null,
  object_type         text,
  pseudonym           uuid not null,
  person_id           uuid not null,
  requested_by        uuid not null,
  reason              text not null check (length(reason) between 10 and 1000),
  requested_at        timestamptz not null,
  status              text not null check (status in ('PENDING', 'OPEN', 'DENIED')),
  decided_by          uuid,
  decision_reason     text,
  decided_at          timestamptz,
  open_until          timestamptz,
  primary key (organization_id, reidentification_id),
  foreign key (organization_id, person_id) references persons (organization_id, person_id),
  foreign key (organization_id, requested_by) references user_accounts (organization_id, user_id),
  foreign key (organization_id, decided_by) references user_accounts (organization_id, user_id)
);
call tenant_table('reidentifications');
create index reidentifications_by_age on reidentifications (organization_id, requested_at desc, reidentification_id desc);
create index reidentifications_pending on reidentifications (organization_id, requested_at desc) where status = 'PENDING';
revoke delete on reidentifications from orgo_app;
