-- An answer leaves from the mailbox that was written to, in its name, and continues the conversation there.
alter table mailboxes
  add column display_name text check (display_name <> ''),
  add column signature    text check (signature <> '');
comment on column mailboxes.display_name is 'the sender''s name on its mail; null: the organization''s';

alter table outgoing_emails
  add column mailbox_id    uuid,
  add column cc_addresses  text[] not null default '{}',
  add column reference_ids text[] not null default '{}',
  add column comment_id    uuid,
  add foreign key (organization_id, mailbox_id) references mailboxes (organization_id, mailbox_id),
  add foreign key (organization_id, comment_id) references task_comments (organization_id, comment_id);
comment on column outgoing_emails.mailbox_id is 'from which it leaves; null: as the organization has it';
comment on column outgoing_emails.comment_id is 'the remark that it brings to people outside; null for notices';
-- one answer a remark, whoever asks for it first
create unique index outgoing_emails_by_comment on outgoing_emails (organization_id, comment_id)
  where comment_id is not null;

-- The mail that answers another may come before it.
create index email_messages_by_answered on email_messages (organization_id, in_reply_to) where in_reply_to is not null;
-- The same mail in two mailboxes.
create index email_messages_by_digest on email_messages (organization_id, sha256);
