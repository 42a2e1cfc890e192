-- When an actor's reading of an item was last recorded: it is recorded once in a while, not for each part of a page.
create table recorded_reads (
  organization_id uuid not null,
  user_id         uuid not null,
  object_kind     text not null,
  object_id       text not null,
  recorded_at     timestamptz not null,
  primary key (organization_id, user_id, object_kind, object_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('recorded_reads');

-- Why somebody had what a record masks shown to him once. Its security event names what was shown.
create table record_reveals (
  organization_id uuid not null,
  reveal_id       uuid not null,
  user_id         uuid not null,
  object_kind     text not null check (object_kind in ('task', 'case')),
  object_id       uuid not null,
  reason          text not null check (length(reason) between 10 and 1000),
  revealed_at     timestamptz not null,
  primary key (organization_id, reveal_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('record_reveals');
create index record_reveals_by_object on record_reveals (organization_id, object_kind, object_id, revealed_at);
revoke update, delete on record_reveals from orgo_app;
-- A reason may name somebody who is erased.
grant update (reason) on record_reveals to orgo_app;

-- What belongs to one item, for its record; deleting an item asks the same.
create index signals_by_task on signals (organization_id, task_id) where task_id is not null;
create index signals_by_case on signals (organization_id, case_id) where case_id is not null;
create index notifications_by_task on notifications (organization_id, task_id, created_at) where task_id is not null;
create index outgoing_emails_by_task on outgoing_emails (organization_id, task_id, created_at) where task_id is not null;
create index email_threads_by_case on email_threads (organization_id, case_id) where case_id is not null;
