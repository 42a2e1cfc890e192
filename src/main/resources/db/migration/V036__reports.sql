-- What somebody takes part in is looked up by person, not task by task, when a report counts what they may read.
create index tasks_by_assignee on tasks (organization_id, assignee_user_id) where assignee_user_id is not null;
create index tasks_by_owner on tasks (organization_id, owner_user_id) where owner_user_id is not null;
create index task_participants_by_user on task_participants (organization_id, user_id) where user_id is not null;
create index task_participants_by_role on task_participants (organization_id, role_code) where role_code is not null;
create index task_participants_by_person on task_participants (organization_id, person_id) where person_id is not null;

-- The standard roles that read the reports on everybody's work; an administrator grants it to an organization's own.
alter table roles no force row level security;
update roles
set permissions = array_append(permissions, 'reports.read')
where code in (
    'Executive', 'Leadership', 'Ops.Head', 'HR.Head', 'IT.Head', 'Education.Head', 'Customer.Head', 'Ops.Supervisor',
    'Compliance.Officer', 'Analyst')
  and not 'reports.read' = any(permissions);
alter table roles force row level security;
