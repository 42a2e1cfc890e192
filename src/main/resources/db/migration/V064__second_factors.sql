-- The second step of a login: an authenticator app's secret, sealed for its account. It counts from its first right code on.
create table second_factors (
  organization_id uuid not null,
  user_id         uuid not null,
  secret          bytea not null,
  last_step       bigint,
  begun_at        timestamptz not null,
  confirmed_at    timestamptz,
  primary key (organization_id, user_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('second_factors');
comment on column second_factors.last_step is 'of thirty seconds since 1970: no code of it or of an earlier one is taken again';

-- For who has lost the app: each opens once. Hashes of 120 random bits.
create table recovery_codes (
  organization_id uuid not null,
  user_id         uuid not null,
  code_hash       bytea not null,
  used_at         timestamptz,
  primary key (organization_id, user_id, code_hash),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('recovery_codes');

-- Why an administrator took somebody's second factor away.
create table second_factor_resets (
  organization_id uuid not null,
  reset_id        uuid not null,
  user_id         uuid not null,
  reset_by        uuid not null,
  reason          text not null check (length(reason) between 10 and 1000),
  reset_at        timestamptz not null,
  primary key (organization_id, reset_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, reset_by) references user_accounts (organization_id, user_id)
);
call tenant_table('second_factor_resets');
create index second_factor_resets_by_user on second_factor_resets (organization_id, user_id, reset_at);
revoke update, delete on second_factor_resets from orgo_app;
-- A reason may name somebody who is erased.
grant update (reason) on second_factor_resets to orgo_app;
