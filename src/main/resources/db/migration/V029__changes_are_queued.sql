-- Every change of work is queued for insights by the database, beside the audit row of V008: no code path can forget it.
-- An event has its statement's trigger; what changes without an event has a trigger of its own. What existed before is not
-- queued here: an organization without a row in insights.dim_organizations is rebuilt once.
create function insights.queue_task_events() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  select distinct organization_id, 'TASK', task_id from added;
  return null;
end
$$;
create trigger queued after insert on task_events
  referencing new table as added for each statement execute function insights.queue_task_events();

create function insights.queue_case_events() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  select distinct organization_id, 'CASE', case_id from added;
  return null;
end
$$;
create trigger queued after insert on case_events
  referencing new table as added for each statement execute function insights.queue_case_events();

create function insights.queue_task() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  values (coalesce(new.organization_id, old.organization_id), 'TASK', coalesce(new.task_id, old.task_id));
  if old.case_id is distinct from new.case_id then
    insert into insights.changes (organization_id, kind, item_id)
    select coalesce(new.organization_id, old.organization_id), 'CASE', case_id
    from unnest(array[old.case_id, new.case_id]) as touched (case_id)
    where case_id is not null;
  end if;
  return null;
end
$$;
create trigger queued_insert after insert on tasks for each row execute function insights.queue_task();
create trigger queued_delete after delete on tasks for each row execute function insights.queue_task();
create trigger queued_update after update on tasks for each row
  when (
    (old.case_id, old.label, old.type, old.category, old.subtype, old.status, old.priority, old.severity, old.visibility,
      old.owner_role, old.requester_person_id, old.reactivity_deadline_at, old.closed_at, old.held_since,
      old.created_by_user_id, old.version, old.metadata -> 'location')
    is distinct from
    (new.case_id, new.label, new.type, new.category, new.subtype, new.status, new.priority, new.severity, new.visibility,
      new.owner_role, new.requester_person_id, new.reactivity_deadline_at, new.closed_at, new.held_since,
      new.created_by_user_id, new.version, new.metadata -> 'location'))
  execute function insights.queue_task();

create function insights.queue_case() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  values (coalesce(new.organization_id, old.organization_id), 'CASE', coalesce(new.case_id, old.case_id));
  return null;
end
$$;
create trigger queued_insert after insert on cases for each row execute function insights.queue_case();
create trigger queued_delete after delete on cases for each row execute function insights.queue_case();
create trigger queued_update after update on cases for each row
  when (
    (old.label, old.type, old.category, old.subtype, old.status, old.severity, old.visibility, old.owner_role, old.tags,
      old.location, old.closed_at, old.version)
    is distinct from
    (new.label, new.type, new.category, new.subtype, new.status, new.severity, new.visibility, new.owner_role, new.tags,
      new.location, new.closed_at, new.version))
  execute function insights.queue_case();

create function insights.queue_link() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  select coalesce(new.organization_id, old.organization_id), 'CASE', case_id
  from unnest(array[old.from_case_id, old.to_case_id, new.from_case_id, new.to_case_id]) as touched (case_id)
  where case_id is not null
  group by case_id;
  return null;
end
$$;
create trigger queued after insert or update or delete on work_links for each row execute function insights.queue_link();

-- Whoever asked for a case may be erased.
create trigger queued after update or delete on case_participants for each row
  when (old.reason = 'REQUESTER') execute function insights.queue_case();

create function insights.queue_signal() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  values (coalesce(new.organization_id, old.organization_id), 'SIGNAL', coalesce(new.signal_id, old.signal_id));
  return null;
end
$$;
create trigger queued_update after update on signals for each row
  when (
    (old.case_id is not null or new.case_id is not null)
    and (old.case_id, old.location, old.sender_person_id, old.reporter_user_id, old.sender_address)
      is distinct from
      (new.case_id, new.location, new.sender_person_id, new.reporter_user_id, new.sender_address))
  execute function insights.queue_signal();
create trigger queued_insert after insert on signals for each row
  when (new.case_id is not null) execute function insights.queue_signal();
create trigger queued_delete after delete on signals for each row
  when (old.case_id is not null) execute function insights.queue_signal();

create function insights.queue_checkin() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  values (coalesce(new.organization_id, old.organization_id), 'CHECKIN', coalesce(new.checkin_id, old.checkin_id));
  return null;
end
$$;
create trigger queued after insert or update or delete on wellbeing_checkins
  for each row execute function insights.queue_checkin();

create function insights.queue_group() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  values (coalesce(new.organization_id, old.organization_id), 'GROUP', coalesce(new.group_id, old.group_id));
  return null;
end
$$;
create trigger queued after insert or update or delete on learning_groups
  for each row execute function insights.queue_group();
create trigger queued after insert or update or delete on group_memberships
  for each row execute function insights.queue_group();

-- A person whose row is gone or whose pseudonym has changed was erased: no fact names or counts that person again.
create function insights.queue_person() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.pseudonym_id <> new.pseudonym_id then
    insert into insights.person_keys (organization_id, person_id, erased)
    values (old.organization_id, old.person_id, true)
    on conflict (organization_id, person_id) do update set erased = true;
  end if;
  insert into insights.changes (organization_id, kind, item_id)
  values (old.organization_id, 'PERSON', old.person_id);
  return null;
end
$$;
create trigger queued_delete after delete on persons for each row execute function insights.queue_person();
create trigger queued_update after update on persons for each row
  when ((old.confidentiality, old.user_id, old.pseudonym_id) is distinct from (new.confidentiality, new.user_id, new.pseudonym_id))
  execute function insights.queue_person();

-- A rebuild goes through months.
create index signals_of_cases on signals (organization_id, received_at) where case_id is not null;
create index wellbeing_checkins_by_time on wellbeing_checkins (organization_id, answered_at);
