-- Masks what a pattern finds in every text that an organization has: read from the catalogue, so that a column to come is
-- masked too. Left as they are: keys, which name things; the audit, which has no contents; accounts and what the organization
-- calls itself; and what the application may not change, which are definitions and certificates.
create function mask_texts(of_organization uuid, pattern text) returns table (masked_table text, masked_rows bigint)
language plpgsql as $$
declare
  part record;
begin
  for part in
    select
      tab.relname as name,
      string_agg(
        case typ.typname
          when 'text' then format('%1$I = regexp_replace(%1$I, $2, ''[erased]'', ''gi'')', col.attname)
          when 'jsonb' then format('%1$I = regexp_replace(%1$I::text, $2, ''[erased]'', ''gi'')::jsonb', col.attname)
          else format(
            '%1$I = case when %1$I is not null'
            ' then array(select regexp_replace(each, $2, ''[erased]'', ''gi'') from unnest(%1$I) each) end',
            col.attname)
        end,
        ', ' order by col.attnum) as masked,
      string_agg(
        case typ.typname
          when '_text' then format('array_to_string(%I, '' '') ~* $2', col.attname)
          else format('%I::text ~* $2', col.attname)
        end,
        ' or ' order by col.attnum) as found
    from pg_class tab
    join pg_attribute col on col.attrelid = tab.oid
      and col.attnum > 0
      and not col.attisdropped
      and col.attgenerated = ''
    join pg_type typ on typ.oid = col.atttypid
    where tab.relnamespace = 'orgo'::regnamespace
      and tab.relkind = 'r'
      and typ.typname in ('text', 'jsonb', '_text')
      and tab.relname not in (
        'organizations', 'organization_settings', 'organization_time_zones', 'user_accounts', 'roles', 'role_aliases',
        'user_roles', 'mailboxes', 'audit_entries')
      and exists (
        select
        from pg_policies policy
        where policy.schemaname = 'orgo'
          and policy.tablename = tab.relname
          and policy.policyname = 'tenant_wall')
      and not exists (
        select
        from pg_constraint con
        where con.conrelid = tab.oid
          and con.contype in ('p', 'u', 'f')
          and col.attnum = any (con.conkey))
      and has_column_privilege(tab.oid, col.attnum, 'update')
    group by tab.relname
    order by tab.relname
  loop
    execute format('update %I set %s where organization_id = $1 and (%s)', part.name, part.masked, part.found)
    using of_organization, pattern;
    get diagnostics masked_rows = row_count;
    masked_table := part.name;
    if masked_rows > 0 then
      return next;
    end if;
  end loop;
end
$$;
revoke all on function mask_texts(uuid, text) from public;
grant execute on function mask_texts(uuid, text) to orgo_app;
