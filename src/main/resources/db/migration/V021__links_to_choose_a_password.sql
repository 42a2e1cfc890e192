-- A one-time link lets a member choose a password; only its hash is stored, and a new link ends the one before.
alter table user_accounts
  add column link_hash       bytea,
  add column link_expires_at timestamptz;
create unique index user_accounts_by_link on user_accounts (organization_id, link_hash);
