-- By which API token something was done, and from which address. The address itself is nobody's to keep for good: the entry
-- has a salted hash of it, which is sealed, and the address stands beside it until it is deleted. An entry with either is
-- sealed in the form orgo-audit-entry-3; all before this stay in theirs.
alter table audit_entries
  add column token_id uuid,
  add column address_hash text;
alter table audit_entries
  alter column token_id set default nullif(current_setting('orgo.token_id', true), '')::uuid,
  alter column address_hash set default nullif(split_part(current_setting('orgo.address', true), ' ', 1), '');

-- One row for each request that something was recorded in; the salt is drawn anew for each.
create table audit_addresses (
  organization_id uuid not null references organizations,
  address_hash    text not null,
  salt            text not null,
  address         text not null,
  seen_at         timestamptz not null default clock_timestamp(),
  primary key (organization_id, address_hash)
);
call tenant_table('audit_addresses');
revoke update on audit_addresses from orgo_app;
create index audit_addresses_by_time on audit_addresses (organization_id, seen_at);

create or replace function queue_audit_entry() returns trigger
language plpgsql as $$
declare
  address text := current_setting('orgo.address', true);
begin
  insert into audit_unsealed (organization_id, entry_id) values (new.organization_id, new.entry_id);
  if new.address_hash = nullif(split_part(address, ' ', 1), '') then
    insert into audit_addresses (organization_id, address_hash, salt, address)
    values (new.organization_id, new.address_hash, split_part(address, ' ', 2), split_part(address, ' ', 3))
    on conflict do nothing;
  end if;
  return null;
end
$$;

-- The address behind a hash; null when it was deleted, and when it is not the one that was hashed.
create function audit_address(organization uuid, hash text) returns text
language sql stable as $$
  select seen.address
  from audit_addresses seen
  where seen.organization_id = organization
    and seen.address_hash = hash
    and encode(sha256(convert_to(seen.salt || ' ' || seen.address, 'UTF8')), 'hex') = hash
$$;

