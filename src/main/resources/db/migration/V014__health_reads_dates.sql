-- The health endpoint asks for the oldest mail that waits, in or out, of any organization.
create index email_messages_unprocessed on email_messages (received_at) where status in ('RECEIVED', 'PARSED');
call system_readable('email_messages');
grant select (organization_id, status, received_at) on email_messages to orgo_system;
grant select (created_at) on outgoing_emails to orgo_system;
