-- The settled enums as checked text: readable in every client, one place to extend.
create domain task_status as text check (value in
  ('PENDING', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'FAILED', 'ESCALATED', 'CANCELLED'));
create domain case_status as text check (value in ('OPEN', 'IN_PROGRESS', 'RESOLVED', 'ARCHIVED'));
create domain work_category as text check (value in
  ('REQUEST', 'INCIDENT', 'UPDATE', 'REPORT', 'DISTRIBUTION'));
create domain priority as text check (value in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'));
create domain severity as text check (value in ('MINOR', 'MODERATE', 'MAJOR', 'CRITICAL'));
create domain visibility as text check (value in ('PUBLIC', 'INTERNAL', 'RESTRICTED', 'ANONYMISED'));
create domain comment_visibility as text check (value in
  ('INTERNAL_ONLY', 'REQUESTER_VISIBLE', 'ORG_WIDE'));
create domain signal_source as text check (value in ('EMAIL', 'API', 'MANUAL', 'SYNC'));
create domain task_event_kind as text check (value in
  ('CREATED', 'STATUS_CHANGED', 'PRIORITY_CHANGED', 'OWNERSHIP_CHANGED', 'COMMENT_ADDED',
   'EMAIL_LINKED', 'ESCALATED', 'DEADLINE_UPDATED', 'METADATA_UPDATED'));
create domain event_origin as text check (value in ('UI', 'API', 'EMAIL', 'SYSTEM', 'SYNC'));
create domain log_category as text check (value in ('WORKFLOW', 'TASK', 'SYSTEM', 'SECURITY', 'EMAIL'));
create domain notification_channel as text check (value in ('EMAIL', 'IN_APP', 'WEBHOOK', 'SMS'));
create domain notification_scope as text check (value in ('USER', 'TEAM', 'DEPARTMENT', 'ORG_WIDE'));

-- Raises the second tenant wall on a table: no context, no rows; a foreign row can neither be read nor written.
create procedure tenant_table(table_name regclass)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format(
    'create policy tenant_wall on %s'
    ' using (organization_id = nullif(current_setting(''orgo.organization_id'', true), '''')::uuid)'
    ' with check (organization_id = nullif(current_setting(''orgo.organization_id'', true), '''')::uuid)',
    table_name);
end
$$;
revoke all on procedure tenant_table(regclass) from public;

-- Lets cross-tenant work (orgo_system) find what is due. Reading only; each use is on the reviewed list of the catalogue test.
create procedure system_readable(table_name regclass)
language plpgsql as $$
begin
  execute format('create policy system_reads on %s for select to orgo_system using (true)', table_name);
end
$$;
revoke all on procedure system_readable(regclass) from public;
