-- Those of these persons whom nothing is about. Asks the catalogue who may name a person, so that no later table is forgotten.
create function unnamed_persons(of_organization uuid, among uuid[]) returns setof uuid
language plpgsql stable as $$
declare
  naming record;
  unnamed uuid[] := among;
begin
  for naming in
    select conrelid::regclass as in_table, attname as in_column
    from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = conkey[2]
    where contype = 'f'
      and confrelid = 'persons'::regclass
      and cardinality(conkey) = 2
  loop
    execute format(
      'select array(select free.id from unnest($1) as free (id)'
      ' where not exists (select from %s where organization_id = $2 and %I = free.id))',
      naming.in_table, naming.in_column)
    into unnamed using unnamed, of_organization;
  end loop;
  return query
    select free.id
    from unnest(unnamed) as free (id)
    where not exists (
      select
      from legal_holds hold
      where hold.organization_id = of_organization
        and hold.person_id = free.id);
end
$$;
revoke all on function unnamed_persons(uuid, uuid[]) from public;
grant execute on function unnamed_persons(uuid, uuid[]) to orgo_app;
