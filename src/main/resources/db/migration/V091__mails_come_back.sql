-- A mail of ours that another server gave back, or has not delivered yet.
alter table outgoing_emails
  add column returned_at     timestamptz,
  add column returned_status text check (returned_status ~ '^[245]\.[0-9]{1,3}\.[0-9]{1,3}$'),
  add column returned_reason text check (returned_reason in
    ('NO_SUCH_ADDRESS', 'NO_SUCH_DOMAIN', 'MAILBOX_DISABLED', 'MAILBOX_FULL', 'TOO_LARGE', 'REFUSED', 'UNREACHABLE',
     'OTHER')),
  add constraint returned_with_a_status check (num_nulls(returned_at, returned_status, returned_reason) in (0, 3));
comment on column outgoing_emails.returned_status is 'RFC 3463: 5 for good, 4 for the time being';

-- An address is marked while a mail to it has come back for good.
create index outgoing_emails_returned on outgoing_emails (organization_id, to_address, returned_at desc)
  where returned_at is not null;

alter table notifications drop constraint notifications_kind_check;
alter table notifications add constraint notifications_kind_check check (kind in
  ('TASK_OPENED', 'TASK_ESCALATED', 'ESCALATION_ANNOUNCED', 'TASK_ASSIGNED', 'TASK_COMMENTED', 'TASK_CLOSED',
   'MAIL_RETURNED', 'BROADCAST', 'REQUEST_MADE', 'REQUEST_APPROVED', 'REQUEST_REFUSED', 'REQUEST_LAPSED',
   'REQUEST_READY', 'REQUEST_FAILED'));
