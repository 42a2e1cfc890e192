-- The second step of an operator's login. Global as the accounts are: operators belong to no organization.
create table installation_operator_factors (
  operator_id  uuid primary key references installation_operators,
  secret       bytea not null,
  last_step    bigint,
  begun_at     timestamptz not null,
  confirmed_at timestamptz
);
comment on column installation_operator_factors.last_step is 'of thirty seconds since 1970: no code of it or of an earlier one is taken again';

-- For who has lost the app: each opens once. Hashes of 120 random bits.
create table installation_operator_recovery_codes (
  operator_id uuid not null references installation_operators,
  code_hash   bytea not null,
  used_at     timestamptz,
  primary key (operator_id, code_hash)
);

-- Why an operator's second factor was taken away; by nobody where it was done from the command line.
create table installation_operator_factor_resets (
  reset_id    uuid primary key,
  operator_id uuid not null references installation_operators,
  reset_by    uuid references installation_operators,
  reason      text not null check (length(reason) between 10 and 1000),
  reset_at    timestamptz not null
);
create index installation_operator_factor_resets_by_operator on installation_operator_factor_resets (operator_id, reset_at);
revoke update, delete on installation_operator_factor_resets from orgo_app;
