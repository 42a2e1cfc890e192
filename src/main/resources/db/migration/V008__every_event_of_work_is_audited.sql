-- The audit row of an event is written by the database: no code path can forget it, no round trip is spent on it.
create function audit_task_event() returns trigger
language plpgsql as $$
begin
  insert into audit_entries (
    organization_id, occurred_at, category, action, origin, actor_user_id, object_kind, object_id, fields)
  values (
    new.organization_id, new.occurred_at, 'TASK', 'task.' || lower(new.kind), new.origin,
    new.actor_user_id, 'task', new.task_id::text, array(select jsonb_object_keys(new.data)));
  return null;
end
$$;
create trigger audited after insert on task_events for each row execute function audit_task_event();

create function audit_case_event() returns trigger
language plpgsql as $$
begin
  insert into audit_entries (
    organization_id, occurred_at, category, action, origin, actor_user_id, object_kind, object_id, fields)
  values (
    new.organization_id, new.occurred_at, 'WORKFLOW', 'case.' || lower(new.kind), new.origin,
    new.actor_user_id, 'case', new.case_id::text, array(select jsonb_object_keys(new.data)));
  return null;
end
$$;
create trigger audited after insert on case_events for each row execute function audit_case_event();
