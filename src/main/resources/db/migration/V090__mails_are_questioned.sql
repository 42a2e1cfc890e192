-- What a mailbox says about mail nobody wrote to it alone: what people write to a mailing list may become work, and
-- senders nobody wants to hear from are filed.
alter table mailboxes
  add column lists_are_work  boolean not null default false,
  add column blocked_senders text[] not null default '{}'
    check (cardinality(blocked_senders) <= 1000 and array_position(blocked_senders, null) is null);
comment on column mailboxes.blocked_senders is 'addresses, and domains with the @ before them, in lower case';

-- What the steps of the intake answered about a mail, each one question; read again, a mail gets new answers.
create table email_processing_events (
  organization_id uuid not null references organizations,
  email_id        uuid not null,
  question        text not null check (question in
    ('OWN_LOOP', 'BLOCKED_SENDER', 'AUTOMATIC_MAIL', 'BOUNCE', 'SIZE_AND_TYPE', 'SPAM_HINT', 'SENDER', 'LANGUAGE',
     'QUOTED_TEXT', 'SIGNATURE', 'SENDER_RATE', 'FOLLOW_UP')),
  position        smallint not null check (position >= 0),
  answer          text not null check (answer ~ '^[A-Z][A-Z_]*$'),
  detail          text check (length(detail) <= 200),
  answered_at     timestamptz not null,
  primary key (organization_id, email_id, question),
  foreign key (organization_id, email_id) references email_messages (organization_id, email_id) on delete cascade
);
call tenant_table('email_processing_events');
comment on column email_processing_events.detail is 'numbers and codes, nobody''s data';

-- How many mails somebody has sent lately; the newest of one sender.
create index email_messages_by_sender on email_messages (organization_id, from_address, received_at)
  where direction = 'IN' and from_address is not null;

-- Mails that were filed or wait for a person, newest first.
create index signals_filed on signals (organization_id, received_at desc, signal_id desc)
  where channel = 'EMAIL' and outcome in ('FILED', 'DROPPED');
