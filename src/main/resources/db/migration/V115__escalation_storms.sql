-- Many escalations to one person within minutes become one: a storm, with one notice and a list of those that are held.
-- Only notices are held; the escalations themselves go on.
create table escalation_storms (
  organization_id uuid not null references organizations,
  storm_id        uuid not null,
  user_id         uuid not null,
  began_at        timestamptz not null,
  last_at         timestamptz not null,
  released_at     timestamptz,
  primary key (organization_id, storm_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('escalation_storms');
create index escalation_storms_by_user on escalation_storms (organization_id, user_id, last_at desc);
comment on column escalation_storms.last_at is 'when the last escalation joined it';

alter table notifications
  add column storm_id uuid,
  add column held boolean not null default false,
  add constraint held_in_a_storm check (not held or storm_id is not null),
  add foreign key (organization_id, storm_id) references escalation_storms (organization_id, storm_id) on delete cascade;
comment on column notifications.held is 'not listed until its reader releases it from its storm';
create index notifications_by_storm on notifications (organization_id, storm_id) where storm_id is not null;

alter table notifications drop constraint notifications_kind_check;
alter table notifications add constraint notifications_kind_check check (kind in
  ('TASK_OPENED', 'TASK_ESCALATED', 'ESCALATION_ANNOUNCED', 'TASK_ASSIGNED', 'TASK_COMMENTED', 'TASK_CLOSED',
   'MAIL_RETURNED', 'BROADCAST', 'REQUEST_MADE', 'REQUEST_APPROVED', 'REQUEST_REFUSED', 'REQUEST_LAPSED',
   'REQUEST_READY', 'REQUEST_FAILED', 'ESCALATION_STORM', 'TAKEOVER_ASKED'));
