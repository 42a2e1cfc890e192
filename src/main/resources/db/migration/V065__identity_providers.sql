-- An organization's own identity provider: one, whose issuer is pinned. What is written here binds its people's login only.
create table identity_providers (
  organization_id  uuid not null references organizations,
  issuer           text not null check (length(issuer) <= 500),
  client_id        text not null check (length(client_id) <= 300),
  client_secret    bytea,
  domains          text[] not null,
  enabled          boolean not null,
  creates_accounts boolean not null default false,
  password_login   boolean not null default true,
  version          integer not null default 1,
  changed_at       timestamptz not null,
  primary key (organization_id)
);
call tenant_table('identity_providers');
comment on column identity_providers.client_secret is 'sealed; null for a public client';
comment on column identity_providers.password_login is 'false: only administrators log in with a password';

-- Whom an issuer means by a subject: noted at the first login and pinned from then on, whatever the address becomes.
create table oidc_identities (
  organization_id uuid not null,
  issuer          text not null,
  subject         text not null,
  user_id         uuid not null,
  first_login_at  timestamptz not null,
  primary key (organization_id, issuer, subject),
  unique (organization_id, issuer, user_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('oidc_identities');
create index oidc_identities_by_user on oidc_identities (organization_id, user_id);
