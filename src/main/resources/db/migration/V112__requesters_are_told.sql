-- What people who write to a mailbox are told without anybody writing to them: where the mailbox says nothing, the profile
-- does. Names are checked by the application, which reads no others.
alter table mailboxes add column requester_settings text[]
  check (requester_settings <@ array['RECEIPT', 'HOLD', 'COMPLETION', 'REOPENING', 'STATUS_PAGE']);
comment on column mailboxes.requester_settings is 'what holds for those who write to it; null: as the profile has it';

-- Why a mail left by itself to a requester; null for notices, and for what people say.
alter table outgoing_emails add column requester_mail text
  check (requester_mail in ('RECEIPT', 'HOLD', 'COMPLETION'));
create index outgoing_emails_receipts on outgoing_emails (organization_id, to_address, mailbox_id, created_at)
  where requester_mail = 'RECEIPT';
