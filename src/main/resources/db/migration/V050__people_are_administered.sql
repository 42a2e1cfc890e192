-- Two administrators never undo each other's change unseen, and see who was never here.
alter table user_accounts
  add column version       integer not null default 1,
  add column last_login_at timestamptz;
alter table roles add column version integer not null default 1;
-- A mail whose text lets its reader in: the text goes once the mail is sent.
alter table outgoing_emails add column secret boolean not null default false;
