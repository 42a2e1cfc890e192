-- A mailbox whose server takes an access token in place of a password, and where that token comes from. The one for
-- sending is the same.
alter table mailboxes
  add column oauth_grant         text check (oauth_grant in ('CLIENT_CREDENTIALS', 'REFRESH_TOKEN')),
  add column oauth_token_url     text,
  add column oauth_client_id     text,
  add column oauth_scope         text,
  add column oauth_client_secret bytea,
  add column oauth_refresh_token bytea,
  add constraint token_from_somewhere
    check (oauth_grant is null or (oauth_token_url is not null and oauth_client_id is not null));
comment on column mailboxes.oauth_grant is 'how a token is asked for; null where it logs in with its password';
comment on column mailboxes.oauth_client_secret is 'sealed like the password; null for a client without one';
comment on column mailboxes.oauth_refresh_token is 'sealed like the password; replaced where the server issues another one';

-- as the other columns, without the right to the whole row
grant select (oauth_grant) on mailboxes to orgo_system;
