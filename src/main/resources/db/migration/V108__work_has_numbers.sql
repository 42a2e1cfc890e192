-- Each task and each case has a number that people can say, such as NSH-1042: the prefix of its organization and the next
-- value of the organization's own sequence. A sequence is not locked until the end of a transaction, as a row with a counter
-- would be; what is rolled back leaves a gap.

-- Of the words of a slug: three letters of one, two and one of two, the first letters of more.
create function prefix_of(slug text) returns text
language sql immutable strict as $$
  select case
      when count(*) = 0 then 'ORG'
      when count(*) = 1 then upper(left(min(word), 3))
      when count(*) = 2 then upper(string_agg(left(word, case place when 1 then 2 else 1 end), '' order by place))
      else upper(left(string_agg(left(word, 1), '' order by place), 4))
    end
  from (
    select word, row_number() over (order by ordinality) as place
    from string_to_table(slug, '-') with ordinality as part (word, ordinality)
    where word ~ '^[a-z]') named
$$;
revoke all on function prefix_of(text) from public;

alter table organizations add column number_prefix text check (number_prefix ~ '^[A-Z][A-Z0-9]{0,7}$');
alter table organizations no force row level security;
update organizations set number_prefix = prefix_of(slug);
alter table organizations force row level security;
alter table organizations alter column number_prefix set not null;

create function work_numbers_of(organization uuid) returns text
language sql immutable strict as $$
  select 'orgo.work_numbers_' || replace(organization::text, '-', '')
$$;
revoke all on function work_numbers_of(uuid) from public;

-- Runs with its owner's rights, as the application creates nothing. Nobody but the function below draws from the sequence.
create function found_work_numbers() returns trigger
language plpgsql security definer set search_path = pg_catalog, orgo, pg_temp as $$
begin
  new.number_prefix := coalesce(new.number_prefix, prefix_of(new.slug));
  execute format('create sequence if not exists %s', work_numbers_of(new.organization_id));
  execute format('revoke all on sequence %s from orgo_app', work_numbers_of(new.organization_id));
  execute format('grant select on sequence %s to orgo_backup', work_numbers_of(new.organization_id));
  return new;
end
$$;
revoke all on function found_work_numbers() from public;
create trigger numbers_founded before insert on organizations for each row execute function found_work_numbers();

-- Runs with its owner's rights, as a tenant must not draw from another's sequence: what it draws for somebody else is the
-- tenant wall's to refuse. Where no tenant is named a superuser mends rows by hand; the wall lets nobody else do so.
-- A row that brings its number, from another installation, keeps it, and the next one goes on behind.
create function draw_work_number() returns trigger
language plpgsql security definer set search_path = pg_catalog, orgo, pg_temp as $$
declare
  tenant text := coalesce(current_setting('orgo.organization_id', true), '');
  numbers regclass;
begin
  if tenant not in ('', new.organization_id::text) then
    return new;
  end if;
  numbers := work_numbers_of(new.organization_id)::regclass;
  if new.number is null then
    if tenant = '' then
      perform set_config('orgo.organization_id', new.organization_id::text, true);
    end if;
    select number_prefix || '-' || nextval(numbers)
    into new.number
    from organizations
    where organization_id = new.organization_id;
    if tenant = '' then
      perform set_config('orgo.organization_id', '', true);
    end if;
  else
    perform setval(numbers, greatest(substring(new.number from '[0-9]+$')::bigint, pg_sequence_last_value(numbers)));
  end if;
  return new;
end
$$;
revoke all on function draw_work_number() from public;

create function keep_work_number() returns trigger
language plpgsql as $$
begin
  raise exception 'The number % is given for ever', old.number using errcode = 'integrity_constraint_violation';
end
$$;

alter table tasks add column number text check (number ~ '^[A-Z][A-Z0-9]{0,7}-[1-9][0-9]{0,14}$');
alter table cases add column number text check (number ~ '^[A-Z][A-Z0-9]{0,7}-[1-9][0-9]{0,14}$');
comment on column tasks.number is 'said and written by people; never changes; never that of a case';
comment on column cases.number is 'said and written by people; never changes; never that of a task';

-- What is there already, in the order in which it came.
alter table organizations no force row level security;
alter table tasks no force row level security;
alter table cases no force row level security;
alter table tasks disable trigger user;
alter table cases disable trigger user;

create table numbered as
select organization_id, item_id,
  row_number() over (partition by organization_id order by created_at, rank, item_id) as place
from (
  select organization_id, case_id as item_id, created_at, 1 as rank from cases
  union all
  select organization_id, task_id, created_at, 2 from tasks) work;

update cases item
set number = organization.number_prefix || '-' || numbered.place
from numbered
join organizations organization using (organization_id)
where item.organization_id = numbered.organization_id
  and item.case_id = numbered.item_id;
update tasks item
set number = organization.number_prefix || '-' || numbered.place
from numbered
join organizations organization using (organization_id)
where item.organization_id = numbered.organization_id
  and item.task_id = numbered.item_id;

do $$
declare
  known record;
begin
  for known in
    select organization.organization_id, count(numbered.item_id) as given
    from organizations organization
    left join numbered using (organization_id)
    group by organization.organization_id
  loop
    execute format(
      'create sequence %s start %s', work_numbers_of(known.organization_id), known.given + 1);
    execute format('revoke all on sequence %s from orgo_app', work_numbers_of(known.organization_id));
    execute format('grant select on sequence %s to orgo_backup', work_numbers_of(known.organization_id));
  end loop;
end
$$;

drop table numbered;

alter table tasks enable trigger user;
alter table cases enable trigger user;
alter table organizations force row level security;
alter table tasks force row level security;
alter table cases force row level security;

alter table tasks alter column number set not null;
alter table cases alter column number set not null;
create unique index tasks_by_number on tasks (organization_id, number);
create unique index cases_by_number on cases (organization_id, number);

create trigger numbered before insert on tasks for each row execute function draw_work_number();
create trigger numbered before insert on cases for each row execute function draw_work_number();
create trigger number_stays before update of number on tasks for each row
  when (old.number is distinct from new.number) execute function keep_work_number();
create trigger number_stays before update of number on cases for each row
  when (old.number is distinct from new.number) execute function keep_work_number();
