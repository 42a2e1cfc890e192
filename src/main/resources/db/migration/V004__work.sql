create table cases (
  organization_id       uuid not null references organizations,
  case_id               uuid not null,
  source                signal_source not null,
  source_reference      text,
  type                  text,
  category              work_category,
  subtype               text,
  label                 text not null,
  title                 text not null,
  description           text not null default '',
  status                case_status not null,
  severity              severity not null,
  visibility            visibility not null,
  owner_role            text not null,
  reactivity_time       text,
  origin_vertical_level text,
  origin_role           text,
  tags                  text[] not null default '{}',
  location              jsonb not null default '{}',
  metadata              jsonb not null default '{}',
  version               integer not null default 1,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  closed_at             timestamptz,
  primary key (organization_id, case_id),
  foreign key (organization_id, owner_role) references roles (organization_id, code)
);
call tenant_table('cases');
create index cases_by_age on cases (organization_id, created_at desc, case_id desc);

create table tasks (
  organization_id        uuid not null references organizations,
  task_id                uuid not null,
  case_id                uuid,
  type                   text not null,
  category               work_category not null,
  subtype                text,
  label                  text not null,
  origin_label           text,
  title                  text not null,
  description            text not null default '',
  status                 task_status not null,
  priority               priority not null,
  severity               severity not null,
  visibility             visibility not null,
  source                 signal_source not null,
  created_by_user_id     uuid,
  requester_person_id    uuid,
  owner_role             text not null,
  owner_user_id          uuid,
  assignee_user_id       uuid,
  due_at                 timestamptz,
  reactivity_time        text not null,
  reactivity_deadline_at timestamptz not null,
  escalation_level       integer not null default 0,
  escalate_at            timestamptz not null,
  held_since             timestamptz,
  closed_at              timestamptz,
  metadata               jsonb not null default '{}',
  version                integer not null default 1,
  created_at             timestamptz not null,
  updated_at             timestamptz not null,
  -- where the task's token stands; known to the lifecycle adapter only
  wait_state             text,
  lifecycle_definition   text,
  lifecycle_token        text,
  primary key (organization_id, task_id),
  foreign key (organization_id, case_id) references cases (organization_id, case_id),
  foreign key (organization_id, owner_role) references roles (organization_id, code),
  foreign key (organization_id, created_by_user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, owner_user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, assignee_user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, requester_person_id) references persons (organization_id, person_id),
  check ((closed_at is not null) = (status in ('COMPLETED', 'FAILED', 'CANCELLED')))
);
call tenant_table('tasks');
alter table tasks set (fillfactor = 85);
create index tasks_open_by_queue on tasks (organization_id, owner_role, reactivity_deadline_at, task_id)
  where closed_at is null;
create index tasks_open_by_assignee on tasks (organization_id, assignee_user_id, reactivity_deadline_at, task_id)
  where closed_at is null and assignee_user_id is not null;
create index tasks_by_age on tasks (organization_id, created_at desc, task_id desc);
create index tasks_by_case on tasks (organization_id, case_id) where case_id is not null;

create table task_events (
  organization_id uuid not null,
  event_id        uuid not null,
  task_id         uuid not null,
  kind            task_event_kind not null,
  origin          event_origin not null,
  actor_user_id   uuid,
  occurred_at     timestamptz not null,
  data            jsonb not null default '{}',
  primary key (organization_id, event_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id)
);
call tenant_table('task_events');
create index task_events_by_task on task_events (organization_id, task_id, occurred_at, event_id);

create table task_comments (
  organization_id  uuid not null,
  comment_id       uuid not null,
  task_id          uuid not null,
  author_user_id   uuid,
  author_person_id uuid,
  origin           event_origin not null,
  visibility       comment_visibility not null,
  body             text not null,
  email_id         uuid,
  created_at       timestamptz not null,
  primary key (organization_id, comment_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, author_user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, author_person_id) references persons (organization_id, person_id)
);
call tenant_table('task_comments');
create index task_comments_by_task on task_comments (organization_id, task_id, created_at, comment_id);

create table task_assignments (
  organization_id     uuid not null,
  assignment_id       uuid not null,
  task_id             uuid not null,
  assignee_user_id    uuid,
  owner_role          text not null,
  assigned_by_user_id uuid,
  assigned_at         timestamptz not null,
  primary key (organization_id, assignment_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, assignee_user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, owner_role) references roles (organization_id, code)
);
call tenant_table('task_assignments');
create index task_assignments_by_task on task_assignments (organization_id, task_id, assigned_at);

-- Who besides owner and assignee may read and is told: users, requesters, roles it escalated through.
create table task_participants (
  organization_id uuid not null,
  participant_id  uuid not null,
  task_id         uuid not null,
  reason          text not null check (reason in ('PARTICIPANT', 'REQUESTER', 'ESCALATED_FROM', 'ESCALATED_TO')),
  user_id         uuid,
  person_id       uuid,
  role_code       text,
  added_at        timestamptz not null,
  primary key (organization_id, participant_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, person_id) references persons (organization_id, person_id),
  foreign key (organization_id, role_code) references roles (organization_id, code),
  check (num_nonnulls(user_id, person_id, role_code) = 1)
);
call tenant_table('task_participants');
create unique index task_participants_once on task_participants
  (organization_id, task_id, reason, user_id, person_id, role_code) nulls not distinct;

create table case_events (
  organization_id uuid not null,
  event_id        uuid not null,
  case_id         uuid not null,
  kind            text not null check (kind in
    ('CREATED', 'STATUS_CHANGED', 'TASK_ADDED', 'COMMENT_ADDED', 'EMAIL_LINKED', 'METADATA_UPDATED', 'LINKED')),
  origin          event_origin not null,
  actor_user_id   uuid,
  occurred_at     timestamptz not null,
  data            jsonb not null default '{}',
  primary key (organization_id, event_id),
  foreign key (organization_id, case_id) references cases (organization_id, case_id)
);
call tenant_table('case_events');
create index case_events_by_case on case_events (organization_id, case_id, occurred_at, event_id);

create table case_participants (
  organization_id uuid not null,
  participant_id  uuid not null,
  case_id         uuid not null,
  reason          text not null check (reason in ('PARTICIPANT', 'REQUESTER')),
  user_id         uuid,
  person_id       uuid,
  role_code       text,
  added_at        timestamptz not null,
  primary key (organization_id, participant_id),
  foreign key (organization_id, case_id) references cases (organization_id, case_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, person_id) references persons (organization_id, person_id),
  foreign key (organization_id, role_code) references roles (organization_id, code),
  check (num_nonnulls(user_id, person_id, role_code) = 1)
);
call tenant_table('case_participants');
create unique index case_participants_once on case_participants
  (organization_id, case_id, reason, user_id, person_id, role_code) nulls not distinct;

create table work_links (
  organization_id uuid not null references organizations,
  link_id         uuid not null,
  kind            text not null check (kind in ('POSSIBLY_RELATED', 'EVIDENCE', 'DUPLICATE_OF', 'RELATED')),
  from_task_id    uuid,
  from_case_id    uuid,
  to_task_id      uuid,
  to_case_id      uuid,
  created_at      timestamptz not null,
  primary key (organization_id, link_id),
  foreign key (organization_id, from_task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, from_case_id) references cases (organization_id, case_id),
  foreign key (organization_id, to_task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, to_case_id) references cases (organization_id, case_id),
  check (num_nonnulls(from_task_id, from_case_id) = 1 and num_nonnulls(to_task_id, to_case_id) = 1)
);
call tenant_table('work_links');
create index work_links_from_task on work_links (organization_id, from_task_id) where from_task_id is not null;
create index work_links_to_task on work_links (organization_id, to_task_id) where to_task_id is not null;
create index work_links_from_case on work_links (organization_id, from_case_id) where from_case_id is not null;
create index work_links_to_case on work_links (organization_id, to_case_id) where to_case_id is not null;

-- Why a task or case is where it is: tables, versions, matched rules, inputs, profile values.
create table decision_records (
  organization_id uuid not null references organizations,
  decision_id     uuid not null,
  task_id         uuid,
  case_id         uuid,
  signal_id       uuid,
  decided_at      timestamptz not null,
  explanation     jsonb not null,
  primary key (organization_id, decision_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, case_id) references cases (organization_id, case_id)
);
call tenant_table('decision_records');
create index decision_records_by_task on decision_records (organization_id, task_id) where task_id is not null;
create index decision_records_by_case on decision_records (organization_id, case_id) where case_id is not null;
create index decision_records_by_signal on decision_records (organization_id, signal_id) where signal_id is not null;
