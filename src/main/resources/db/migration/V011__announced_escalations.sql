-- A relaxed profile announces an escalation before it happens.
alter table notifications drop constraint notifications_kind_check;
alter table notifications add constraint notifications_kind_check check (kind in
  ('TASK_OPENED', 'TASK_ESCALATED', 'ESCALATION_ANNOUNCED', 'TASK_ASSIGNED', 'TASK_COMMENTED', 'TASK_CLOSED',
   'BROADCAST'));
