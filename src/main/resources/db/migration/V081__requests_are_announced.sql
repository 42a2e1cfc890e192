-- Who is asked to decide on a request, and who asked, finds a notice of it; it goes with the request.
alter table notifications
  add column export_id uuid,
  add column reidentification_id uuid,
  add column required_permissions text[],
  add foreign key (organization_id, export_id) references exports (organization_id, export_id) on delete cascade,
  add foreign key (organization_id, reidentification_id) references reidentifications (organization_id, reidentification_id) on delete cascade;
comment on column notifications.required_permissions is 'one of them is needed to find it; null where it is for its reader whatever happens';
create index notifications_by_export on notifications (organization_id, export_id) where export_id is not null;
create index notifications_by_reidentification on notifications (organization_id, reidentification_id) where reidentification_id is not null;

alter table notifications drop constraint notifications_kind_check;
alter table notifications add constraint notifications_kind_check check (kind in
  ('TASK_OPENED', 'TASK_ESCALATED', 'ESCALATION_ANNOUNCED', 'TASK_ASSIGNED', 'TASK_COMMENTED', 'TASK_CLOSED',
   'BROADCAST', 'REQUEST_MADE', 'REQUEST_APPROVED', 'REQUEST_REFUSED', 'REQUEST_LAPSED', 'REQUEST_READY',
   'REQUEST_FAILED'));
