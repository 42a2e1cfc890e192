-- A role that gets another code keeps its people, its work and its place in the line.
do $$
declare
  reference record;
begin
  for reference in
    select conrelid::regclass as of_table, conname, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where confrelid = 'roles'::regclass
      and contype = 'f'
  loop
    execute format('alter table %s drop constraint %I', reference.of_table, reference.conname);
    execute format(
      'alter table %s add constraint %I %s on update cascade',
      reference.of_table, reference.conname, reference.definition);
  end loop;
end
$$;
