-- A command changes the row of its item and writes an event, and each of the two queued the item. A transaction now leaves
-- out what it has queued last: a setting of its own remembers that, and a rollback, also one to a savepoint, takes the
-- setting back together with the row of the queue. No trigger is gone: no code path can forget it.
create function insights.queue_item(changed_organization uuid, changed_kind text, changed_item uuid) returns void
language plpgsql as $$
begin
  if changed_item::text <> coalesce(current_setting('orgo.queued_' || changed_kind, true), '') then
    insert into insights.changes (organization_id, kind, item_id)
    values (changed_organization, changed_kind, changed_item);
    perform set_config('orgo.queued_' || changed_kind, changed_item::text, true);
  end if;
end
$$;
revoke all on function insights.queue_item(uuid, text, uuid) from public;
grant execute on function insights.queue_item(uuid, text, uuid) to orgo_app;

create or replace function insights.queue_task_events() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  select distinct organization_id, 'TASK', task_id
  from added
  where task_id::text <> coalesce(current_setting('orgo.queued_TASK', true), '');
  perform set_config('orgo.queued_TASK', task_id::text, true) from added limit 1;
  return null;
end
$$;

create or replace function insights.queue_case_events() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  select distinct organization_id, 'CASE', case_id
  from added
  where case_id::text <> coalesce(current_setting('orgo.queued_CASE', true), '');
  perform set_config('orgo.queued_CASE', case_id::text, true) from added limit 1;
  return null;
end
$$;

create or replace function insights.queue_task() returns trigger
language plpgsql as $$
begin
  perform insights.queue_item(
    coalesce(new.organization_id, old.organization_id), 'TASK', coalesce(new.task_id, old.task_id));
  if old.case_id is distinct from new.case_id then
    perform insights.queue_item(coalesce(new.organization_id, old.organization_id), 'CASE', case_id)
    from unnest(array[old.case_id, new.case_id]) as touched (case_id)
    where case_id is not null;
  end if;
  return null;
end
$$;

create or replace function insights.queue_case() returns trigger
language plpgsql as $$
begin
  perform insights.queue_item(
    coalesce(new.organization_id, old.organization_id), 'CASE', coalesce(new.case_id, old.case_id));
  return null;
end
$$;

-- The case of a pattern is linked to fifty others in one statement.
create function insights.queue_new_links() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  select distinct added.organization_id, 'CASE', touched.case_id
  from added
  cross join lateral unnest(array[added.from_case_id, added.to_case_id]) as touched (case_id)
  where touched.case_id is not null;
  return null;
end
$$;
drop trigger queued on work_links;
create trigger queued_insert after insert on work_links
  referencing new table as added for each statement execute function insights.queue_new_links();
create trigger queued after update or delete on work_links for each row execute function insights.queue_link();
