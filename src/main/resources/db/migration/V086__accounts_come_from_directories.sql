-- How an organization's own directory calls an account that it provisions.
alter table user_accounts
  add column external_id text check (length(external_id) between 1 and 300);
create unique index user_accounts_by_external_id on user_accounts (organization_id, external_id)
  where external_id is not null;
