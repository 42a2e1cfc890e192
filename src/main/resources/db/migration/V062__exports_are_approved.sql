-- Exports that somebody else has to approve, how often their files were fetched, and the way from a file to its export.
alter table exports drop constraint exports_status_check;
alter table exports
  add constraint exports_status_check check (
    status in ('AWAITING_APPROVAL', 'EXPIRED', 'FAILED', 'QUEUED', 'READY', 'REFUSED', 'RUNNING')),
  add column approval_needed boolean not null default false,
  add column decided_by uuid,
  add column decided_at timestamptz,
  add column download_count integer not null default 0,
  add column downloaded_at timestamptz,
  add foreign key (organization_id, decided_by) references user_accounts (organization_id, user_id),
  add constraint somebody_else_decides check (decided_by <> requested_by),
  add constraint written_when_approved check (
    not approval_needed
    or decided_by is not null
    or status not in ('QUEUED', 'READY', 'RUNNING'));
create index exports_to_approve on exports (organization_id, created_at, export_id) where status = 'AWAITING_APPROVAL';
create index exports_by_hash on exports (organization_id, sha256) where sha256 is not null;

-- A refused export is over as a failed one is. Changed in place, so that what else the function says stays.
do $$
declare
  before text := pg_get_functiondef('ended_items(uuid)'::regprocedure);
  after  text := replace(before, 'in (''FAILED'', ''EXPIRED'')', 'in (''FAILED'', ''EXPIRED'', ''REFUSED'')');
begin
  if after = before then
    raise exception 'ended_items does not tell exports that are over as expected';
  end if;
  execute after;
end
$$;

-- Who answers for what leaves: the officer, and those who lead, of an organization there already is.
alter table roles no force row level security;
update roles
set permissions = array_append(permissions, 'export.approve')
where code in (
    'Compliance.Officer', 'Executive', 'Leadership', 'Ops.Head', 'HR.Head', 'IT.Head', 'Education.Head', 'Customer.Head')
  and not 'export.approve' = any (permissions);
alter table roles force row level security;
