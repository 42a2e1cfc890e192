-- The server that takes the mail of a mailbox; without one, the installation's does.
alter table mailboxes
  add column smtp_host     text check (smtp_host <> ''),
  add column smtp_port     integer not null default 587 check (smtp_port between 1 and 65535),
  add column smtp_tls      boolean not null default true,
  add column smtp_username text,
  add column smtp_secret   bytea;
comment on column mailboxes.smtp_secret is 'sealed like the password for reading; null where the server wants none';
