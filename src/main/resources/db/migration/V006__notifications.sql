create table broadcasts (
  organization_id uuid not null references organizations,
  broadcast_id    uuid not null,
  signal_id       uuid,
  label           text not null,
  title           text not null,
  body            text not null default '',
  visibility      visibility not null,
  reading_ends_at timestamptz,
  readers_counted integer,
  created_at      timestamptz not null,
  primary key (organization_id, broadcast_id),
  -- a signal that is done with at once is written last, with its outcome
  foreign key (organization_id, signal_id) references signals (organization_id, signal_id)
    deferrable initially deferred
);
call tenant_table('broadcasts');
create index broadcasts_by_age on broadcasts (organization_id, created_at desc, broadcast_id desc);

create table broadcast_readers (
  organization_id uuid not null,
  broadcast_id    uuid not null,
  user_id         uuid not null,
  delivered_at    timestamptz not null,
  read_at         timestamptz,
  primary key (organization_id, broadcast_id, user_id),
  foreign key (organization_id, broadcast_id) references broadcasts (organization_id, broadcast_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('broadcast_readers');
create index broadcast_readers_unread on broadcast_readers (organization_id, user_id) where read_at is null;

create table notifications (
  organization_id uuid not null references organizations,
  notification_id uuid not null,
  user_id         uuid not null,
  event_id        uuid not null,
  kind            text not null check (kind in
    ('TASK_OPENED', 'TASK_ESCALATED', 'TASK_ASSIGNED', 'TASK_COMMENTED', 'TASK_CLOSED', 'BROADCAST')),
  task_id         uuid,
  case_id         uuid,
  broadcast_id    uuid,
  created_at      timestamptz not null,
  read_at         timestamptz,
  primary key (organization_id, notification_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, case_id) references cases (organization_id, case_id),
  foreign key (organization_id, broadcast_id) references broadcasts (organization_id, broadcast_id),
  unique (organization_id, event_id, user_id)
);
call tenant_table('notifications');
create index notifications_by_user on notifications (organization_id, user_id, created_at desc, notification_id desc);
create index notifications_unread on notifications (organization_id, user_id) where read_at is null;

-- Mail that is to leave: written in the transaction of its cause, sent after it, at least once under a stable Message-ID.
create table outgoing_emails (
  organization_id uuid not null references organizations,
  outgoing_id     uuid not null,
  to_address      text not null,
  locale          text not null,
  subject         text not null,
  body            text not null,
  message_id      text not null,
  in_reply_to     text,
  task_id         uuid,
  status          text not null default 'DUE' check (status in ('DUE', 'SENT', 'FAILED')),
  attempts        integer not null default 0,
  due_at          timestamptz not null,
  sent_at         timestamptz,
  last_error      text,
  created_at      timestamptz not null,
  primary key (organization_id, outgoing_id),
  unique (organization_id, message_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id)
);
call tenant_table('outgoing_emails');
create index outgoing_emails_due on outgoing_emails (due_at) where status = 'DUE';
call system_readable('outgoing_emails');
grant select (organization_id, status, due_at) on outgoing_emails to orgo_system;
