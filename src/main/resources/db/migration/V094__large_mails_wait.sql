-- A mail of which only the header was fetched waits until an operator has it fetched or its sender told.
alter table email_messages
  add column too_large boolean not null default false;
create index email_messages_too_large on email_messages (organization_id, received_at) where too_large;
