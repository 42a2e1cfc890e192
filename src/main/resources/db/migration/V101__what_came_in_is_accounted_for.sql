-- A mail that lies in a mailbox twice, byte for byte, is one mail of ours; each further number the server gives it stands
-- here, so that every number has its row.
create table mail_copies (
  organization_id uuid not null references organizations,
  copy_id         uuid not null default gen_random_uuid(),
  mailbox_id      uuid not null,
  uid_validity    bigint not null,
  uid             bigint not null,
  email_id        uuid not null,
  seen_at         timestamptz not null,
  primary key (organization_id, copy_id),
  unique (organization_id, mailbox_id, uid_validity, uid),
  foreign key (organization_id, mailbox_id) references mailboxes (organization_id, mailbox_id),
  foreign key (organization_id, email_id) references email_messages (organization_id, email_id) on delete cascade
);
call tenant_table('mail_copies');
create index mail_copies_by_age on mail_copies (organization_id, seen_at desc, copy_id desc);
create index mail_copies_by_mail on mail_copies (organization_id, email_id);

-- What the last comparison with the server found.
alter table mailboxes
  add column reconciled_on_server integer,
  add column reconciled_missing   integer;
comment on column mailboxes.reconciled_on_server is 'mails there that are ours to have, up to the last one read';
comment on column mailboxes.reconciled_missing is 'those of them that had no row, and were fetched then';
