-- Who operates the installation belongs to no organization. Global: no tenant ever reads these tables through a mapper of its own.
create table installation_operators (
  operator_id     uuid primary key,
  email           text not null unique check (email = lower(email)),
  display_name    text not null,
  status          text not null default 'active' check (status in ('active', 'disabled')),
  password_hash   text,
  link_hash       bytea unique,
  link_expires_at timestamptz,
  created_at      timestamptz not null
);

create table installation_operator_tokens (
  token_hash  bytea primary key,
  operator_id uuid not null references installation_operators,
  name        text not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);

-- What was done to the installation, beside what each touched organization finds in its own audit.
create table installation_log (
  entry_id    bigint generated always as identity primary key,
  occurred_at timestamptz not null,
  operator_id uuid,
  action      text not null,
  object_kind text not null,
  object_id   text not null,
  fields      text[] not null default '{}'
);
revoke update, delete on installation_log from orgo_app;

-- In the engine a role is a group. The group of the installation's operators has a colon in its name, so that no role can be it.
alter table roles add constraint roles_code_is_no_group_of_the_engine check (position(':' in code) = 0);
