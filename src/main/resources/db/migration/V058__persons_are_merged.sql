-- A person that is merged into another keeps the row: its address still finds, and ANONYMISED work stays with it, so that no
-- merge tells whom such work is about.
alter table persons
  add column version        integer not null default 1,
  add column merged_into_id uuid,
  add foreign key (organization_id, merged_into_id) references persons (organization_id, person_id),
  add check (merged_into_id <> person_id);
create index persons_by_age on persons (organization_id, created_at desc, person_id desc);
create index persons_merged on persons (organization_id, merged_into_id) where merged_into_id is not null;
create index case_participants_by_person on case_participants (organization_id, person_id) where person_id is not null;

-- Nobody is a member of a group twice at once.
create unique index group_memberships_open on group_memberships (organization_id, group_id, person_id) where left_on is null;

-- Who was merged into whom, and to which account each of the two was linked before.
create table person_merges (
  organization_id  uuid not null,
  merge_id         uuid not null,
  number           bigint generated always as identity,
  kept_person_id   uuid not null,
  merged_person_id uuid not null,
  kept_user_id     uuid,
  merged_user_id   uuid,
  merged_by        uuid not null,
  merged_at        timestamptz not null,
  undone_by        uuid,
  undone_at        timestamptz,
  primary key (organization_id, merge_id),
  foreign key (organization_id, kept_person_id) references persons (organization_id, person_id),
  foreign key (organization_id, merged_person_id) references persons (organization_id, person_id),
  foreign key (organization_id, merged_by) references user_accounts (organization_id, user_id),
  foreign key (organization_id, undone_by) references user_accounts (organization_id, user_id)
);
call tenant_table('person_merges');
create index person_merges_by_kept on person_merges (organization_id, kept_person_id, number);
create index person_merges_by_merged on person_merges (organization_id, merged_person_id, number);

-- Every row that a merge moved, by its key, or took away, whole: what undoing it needs. Goes when it cannot be undone any more.
create table person_merge_rows (
  organization_id uuid not null,
  merge_id        uuid not null,
  step            integer not null,
  table_name      text not null,
  column_name     text not null,
  row_key         jsonb not null,
  removed         jsonb,
  primary key (organization_id, merge_id, step),
  foreign key (organization_id, merge_id) references person_merges (organization_id, merge_id)
);
call tenant_table('person_merge_rows');

-- Every column that refers to a person, read from the catalogue, so that a table to come is merged too. Its key is an
-- expression over a row named `item`; `hidden` says whether the row belongs to ANONYMISED work, which no merge moves; `contested`,
-- whether the kept person may have the same row. Not among them: the record of merges itself, and who asked about ANONYMISED work.
create function person_references() returns table (
  table_name text, column_name text, contested boolean, key_of text, hidden text)
language sql stable as $$
  select
    tab.relname::text,
    col.attname::text,
    exists (
      select
      from pg_index idx
      where idx.indrelid = tab.oid
        and idx.indisunique
        and col.attnum = any (idx.indkey)),
    (select
      'jsonb_build_object(' || string_agg(format('%1$L, item.%1$I', part.attname), ', ' order by part.attnum) || ')'
    from pg_constraint pk
    join pg_attribute part on part.attrelid = pk.conrelid
      and part.attnum = any (pk.conkey)
    where pk.conrelid = tab.oid
      and pk.contype = 'p'
      and part.attname <> 'organization_id'),
    concat_ws(' or ', 'false',
      case when 'task_id' = any (named.columns) then
        'exists (select from tasks work where work.organization_id = item.organization_id'
        ' and work.task_id = item.task_id and work.visibility = ''ANONYMISED'')' end,
      case when 'case_id' = any (named.columns) then
        'exists (select from cases work where work.organization_id = item.organization_id'
        ' and work.case_id = item.case_id and work.visibility = ''ANONYMISED'')' end,
      case when 'signal_id' = any (named.columns) and tab.relname <> 'signals' then
        'exists (select from signals origin'
        ' left join tasks work on work.organization_id = origin.organization_id and work.task_id = origin.task_id'
        ' left join cases whole on whole.organization_id = origin.organization_id and whole.case_id = origin.case_id'
        ' where origin.organization_id = item.organization_id and origin.signal_id = item.signal_id'
        ' and ''ANONYMISED'' in (work.visibility, whole.visibility))' end,
      case when 'thread_id' = any (named.columns) then
        'exists (select from email_threads thread'
        ' left join tasks work on work.organization_id = thread.organization_id and work.task_id = thread.task_id'
        ' left join cases whole on whole.organization_id = thread.organization_id and whole.case_id = thread.case_id'
        ' where thread.organization_id = item.organization_id and thread.thread_id = item.thread_id'
        ' and ''ANONYMISED'' in (work.visibility, whole.visibility))' end)
  from pg_constraint con
  join pg_class tab on tab.oid = con.conrelid
  join pg_attribute col on col.attrelid = tab.oid
    and col.attnum = any (con.conkey)
    and col.attname <> 'organization_id'
  cross join lateral (
    select array_agg(other.attname::text) as columns
    from pg_attribute other
    where other.attrelid = tab.oid
      and other.attnum > 0
      and not other.attisdropped) named
  where con.contype = 'f'
    and con.confrelid = 'orgo.persons'::regclass
    and tab.relnamespace = 'orgo'::regnamespace
    and tab.relname not in ('person_merges', 'reidentifications')
  order by tab.relname, col.attname
$$;
revoke all on function person_references() from public;
grant execute on function person_references() to orgo_app;

-- Moves what refers to the one person to the other, and notes each row. Where the kept person has the same row already, such as
-- in a task in which both take part, the row of the other is taken away and kept whole in the note.
create function move_person(of_organization uuid, of_merge uuid, merged uuid, kept uuid) returns void
language plpgsql as $$
declare
  ref record;
  item record;
  moved_key jsonb;
  steps integer := 0;
  done integer;
begin
  for ref in select * from person_references() loop
    if ref.contested then
      for item in execute format(
        'select %s as key, to_jsonb(item) as whole from %I item'
        ' where item.organization_id = $1 and item.%I = $2 and not (%s) order by 1',
        ref.key_of, ref.table_name, ref.column_name, ref.hidden)
      using of_organization, merged
      loop
        steps := steps + 1;
        begin
          execute format(
            'update %I item set %I = $3 where item.organization_id = $1 and item.%2$I = $2 and %s = $4 returning %3$s',
            ref.table_name, ref.column_name, ref.key_of)
          into moved_key
          using of_organization, merged, kept, item.key;
          insert into person_merge_rows (organization_id, merge_id, step, table_name, column_name, row_key)
          values (of_organization, of_merge, steps, ref.table_name, ref.column_name, moved_key);
        exception when unique_violation then
          execute format(
            'delete from %I item where item.organization_id = $1 and item.%I = $2 and %s = $3',
            ref.table_name, ref.column_name, ref.key_of)
          using of_organization, merged, item.key;
          insert into person_merge_rows (organization_id, merge_id, step, table_name, column_name, row_key, removed)
          values (of_organization, of_merge, steps, ref.table_name, ref.column_name, item.key, item.whole);
        end;
      end loop;
    else
      execute format(
        'with moved as ('
        ' update %I item set %I = $3 where item.organization_id = $1 and item.%2$I = $2 and not (%s) returning %s as key)'
        ' insert into person_merge_rows (organization_id, merge_id, step, table_name, column_name, row_key)'
        ' select $1, $4, $5 + row_number() over (), %1$L, %2$L, moved.key from moved',
        ref.table_name, ref.column_name, ref.hidden, ref.key_of)
      using of_organization, merged, kept, of_merge, steps;
      get diagnostics done = row_count;
      steps := steps + done;
    end if;
  end loop;
end
$$;
revoke all on function move_person(uuid, uuid, uuid, uuid) from public;
grant execute on function move_person(uuid, uuid, uuid, uuid) to orgo_app;

-- Gives back what a merge moved, where it is still where the merge put it, and what it took away, where that still has a place.
create function return_person(of_organization uuid, of_merge uuid, merged uuid, kept uuid) returns void
language plpgsql as $$
declare
  ref record;
  noted record;
begin
  for ref in select * from person_references() loop
    execute format(
      'update %I item set %I = $3'
      ' from person_merge_rows noted'
      ' where item.organization_id = $1 and item.%2$I = $2'
      ' and noted.organization_id = $1 and noted.merge_id = $4 and noted.table_name = %1$L and noted.column_name = %2$L'
      ' and noted.removed is null and %s = noted.row_key',
      ref.table_name, ref.column_name, ref.key_of)
    using of_organization, kept, merged, of_merge;
  end loop;
  for noted in
    select note.table_name, note.removed
    from person_merge_rows note
    where note.organization_id = of_organization
      and note.merge_id = of_merge
      and note.removed is not null
    order by note.step
  loop
    begin
      execute format(
        'insert into %I select (jsonb_populate_record(null::%1$I, $1)).*', noted.table_name)
      using noted.removed;
    exception when foreign_key_violation or unique_violation then
      null; -- the item that it belonged to is gone, or the person has come back to it
    end;
  end loop;
end
$$;
revoke all on function return_person(uuid, uuid, uuid, uuid) from public;
grant execute on function return_person(uuid, uuid, uuid, uuid) to orgo_app;
