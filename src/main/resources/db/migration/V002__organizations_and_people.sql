create table organizations (
  organization_id   uuid primary key,
  slug              text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  display_name      text not null,
  status            text not null default 'active' check (status in ('active', 'suspended', 'archived')),
  time_zone         text not null,
  locale            text not null default 'en',
  profile           text not null,
  profile_overrides jsonb not null default '{}',
  calendar          jsonb not null default '{"kind": "always"}',
  demo              boolean not null default false,
  created_at        timestamptz not null
);
call tenant_table('organizations');
call system_readable('organizations');
grant select on organizations to orgo_system;

create table user_accounts (
  organization_id uuid not null references organizations,
  user_id         uuid not null,
  email           text not null check (email = lower(email)),
  display_name    text not null,
  kind            text not null default 'local' check (kind in ('local', 'oidc')),
  status          text not null default 'active' check (status in ('active', 'invited', 'disabled')),
  password_hash   text,
  locale          text,
  created_at      timestamptz not null,
  primary key (organization_id, user_id),
  unique (organization_id, email)
);
call tenant_table('user_accounts');

-- Which organizations know a login name, before any tenant is known. Global; holds a hash, no address.
create table login_directory (
  login_hash      bytea not null,
  organization_id uuid not null references organizations,
  primary key (login_hash, organization_id)
);

create table roles (
  organization_id uuid not null references organizations,
  code            text not null,
  display_name    text not null,
  vertical_base   text not null check (vertical_base ~ '^[1-9][0-9]{0,3}$'),
  function        text not null,
  parent_code     text,
  triage          boolean not null default false,
  staff           boolean not null default true,
  permissions     text[] not null default '{}',
  primary key (organization_id, code),
  foreign key (organization_id, parent_code) references roles (organization_id, code)
);
call tenant_table('roles');
create unique index roles_one_triage on roles (organization_id) where triage;

create table role_aliases (
  organization_id uuid not null,
  alias           text not null,
  code            text not null,
  primary key (organization_id, alias),
  foreign key (organization_id, code) references roles (organization_id, code)
);
call tenant_table('role_aliases');

create table user_roles (
  organization_id uuid not null,
  user_id         uuid not null,
  role_code       text not null,
  primary key (organization_id, user_id, role_code),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, role_code) references roles (organization_id, code)
);
call tenant_table('user_roles');
create index user_roles_by_role on user_roles (organization_id, role_code);

create table persons (
  organization_id uuid not null references organizations,
  person_id       uuid not null,
  display_name    text not null,
  email           text check (email = lower(email)),
  confidentiality text not null default 'normal'
    check (confidentiality in ('normal', 'sensitive', 'highly_sensitive')),
  user_id         uuid,
  created_at      timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('persons');
create unique index persons_by_email on persons (organization_id, email) where email is not null;

create table api_tokens (
  organization_id uuid not null,
  token_id        uuid not null,
  user_id         uuid not null,
  name            text not null,
  token_hash      bytea not null,
  scopes          text[] not null default '{}',
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  last_used_at    timestamptz,
  revoked_at      timestamptz,
  primary key (organization_id, token_id),
  unique (organization_id, token_hash),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('api_tokens');

-- Failed logins, to slow guessing down without locking anyone out. Global; keys are hashes.
create table login_throttles (
  throttle_key  bytea primary key,
  failures      integer not null,
  blocked_until timestamptz not null,
  updated_at    timestamptz not null
);
