create table mailboxes (
  organization_id     uuid not null references organizations,
  mailbox_id          uuid not null,
  address             text not null check (address = lower(address)),
  type                text,
  host                text not null,
  port                integer not null check (port between 1 and 65535),
  tls                 boolean not null default true,
  username            text not null,
  secret              bytea not null,
  folder              text not null default 'INBOX',
  authserv_id         text,
  enabled             boolean not null default true,
  uid_validity        bigint,
  last_uid            bigint not null default 0,
  last_polled_at      timestamptz,
  last_reconciled_at  timestamptz,
  last_error          text,
  failures            integer not null default 0,
  primary key (organization_id, mailbox_id),
  unique (organization_id, address)
);
call tenant_table('mailboxes');
call system_readable('mailboxes');
grant select on mailboxes to orgo_system;

create table signals (
  organization_id  uuid not null references organizations,
  signal_id        uuid not null,
  channel          signal_source not null,
  status           text not null check (status in ('RECEIVED', 'PARSED', 'ROUTED', 'QUARANTINED')),
  outcome          text check (outcome in
    ('TASK_OPENED', 'CASE_OPENED', 'CASE_AND_TASK_OPENED', 'INFORMED', 'COMMENT_ADDED', 'FILED', 'DROPPED')),
  reason           text,
  external_id      text,
  subject          text not null default '',
  body             text not null default '',
  sender_address   text,
  sender_person_id uuid,
  reporter_user_id uuid,
  recipient        text,
  label            text,
  type             text,
  location         jsonb not null default '{}',
  metadata         jsonb not null default '{}',
  case_id          uuid,
  task_id          uuid,
  received_at      timestamptz not null,
  processed_at     timestamptz,
  primary key (organization_id, signal_id),
  foreign key (organization_id, sender_person_id) references persons (organization_id, person_id),
  foreign key (organization_id, reporter_user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, case_id) references cases (organization_id, case_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id)
);
call tenant_table('signals');
create unique index signals_by_external_id on signals (organization_id, external_id) where external_id is not null;
create index signals_unfinished on signals (organization_id, received_at)
  where status in ('RECEIVED', 'PARSED', 'QUARANTINED');

create table email_threads (
  organization_id uuid not null references organizations,
  thread_id       uuid not null,
  subject         text not null,
  task_id         uuid,
  case_id         uuid,
  created_at      timestamptz not null,
  primary key (organization_id, thread_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, case_id) references cases (organization_id, case_id)
);
call tenant_table('email_threads');
create index email_threads_by_task on email_threads (organization_id, task_id) where task_id is not null;

create table email_messages (
  organization_id  uuid not null references organizations,
  email_id         uuid not null,
  direction        text not null default 'IN' check (direction in ('IN', 'OUT')),
  mailbox_id       uuid,
  uid_validity     bigint,
  uid              bigint,
  sha256           bytea not null,
  raw_size         bigint not null,
  raw              bytea,
  status           text not null check (status in ('RECEIVED', 'PARSED', 'ROUTED', 'QUARANTINED')),
  reason           text,
  signal_id        uuid,
  thread_id        uuid,
  message_id       text,
  in_reply_to      text,
  reference_ids    text[] not null default '{}',
  subject          text,
  from_address     text,
  from_name        text,
  sender_person_id uuid,
  to_addresses     text[] not null default '{}',
  cc_addresses     text[] not null default '{}',
  sent_at          timestamptz,
  automatic        boolean not null default false,
  text_body        text,
  html_body        text,
  received_at      timestamptz not null,
  primary key (organization_id, email_id),
  foreign key (organization_id, mailbox_id) references mailboxes (organization_id, mailbox_id),
  foreign key (organization_id, signal_id) references signals (organization_id, signal_id),
  foreign key (organization_id, thread_id) references email_threads (organization_id, thread_id),
  foreign key (organization_id, sender_person_id) references persons (organization_id, person_id)
);
call tenant_table('email_messages');
alter table email_messages alter column raw set storage external;
create unique index email_messages_by_uid on email_messages (organization_id, mailbox_id, uid_validity, uid)
  where mailbox_id is not null;
create unique index email_messages_by_content on email_messages (organization_id, mailbox_id, sha256)
  where mailbox_id is not null;
create index email_messages_by_message_id on email_messages (organization_id, message_id);
create index email_messages_by_thread on email_messages (organization_id, thread_id, received_at);
create index email_messages_by_signal on email_messages (organization_id, signal_id);

-- Attachment bytes by content: the same file in a hundred mails is stored once per organization.
create table attachment_contents (
  organization_id uuid not null references organizations,
  sha256          bytea not null,
  size            bigint not null,
  content         bytea not null,
  primary key (organization_id, sha256)
);
call tenant_table('attachment_contents');
alter table attachment_contents alter column content set storage external;

create table email_attachments (
  organization_id uuid not null,
  email_id        uuid not null,
  position        integer not null,
  file_name       text not null,
  content_type    text not null,
  content_id      text,
  inline          boolean not null default false,
  sha256          bytea not null,
  primary key (organization_id, email_id, position),
  foreign key (organization_id, email_id) references email_messages (organization_id, email_id),
  foreign key (organization_id, sha256) references attachment_contents (organization_id, sha256)
);
call tenant_table('email_attachments');

-- The answer given to a POST under an Idempotency-Key, to be given again.
create table idempotency_keys (
  organization_id uuid not null references organizations,
  owner_id        uuid not null,
  idempotency_key text not null check (length(idempotency_key) between 1 and 200),
  request_hash    bytea not null,
  status          integer,
  response        text,
  created_at      timestamptz not null,
  primary key (organization_id, owner_id, idempotency_key)
);
call tenant_table('idempotency_keys');
