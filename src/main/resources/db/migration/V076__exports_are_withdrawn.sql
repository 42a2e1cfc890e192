-- Whoever ordered an export may withdraw it as long as nobody has decided on it.
alter table exports drop constraint exports_status_check;
alter table exports
  add constraint exports_status_check check (
    status in ('AWAITING_APPROVAL', 'EXPIRED', 'FAILED', 'QUEUED', 'READY', 'REFUSED', 'RUNNING', 'WITHDRAWN'));

-- It is over as a refused one is. Changed in place, so that what else the function says stays.
do $$
declare
  before text := pg_get_functiondef('ended_items(uuid)'::regprocedure);
  after  text := replace(
    before, 'in (''FAILED'', ''EXPIRED'', ''REFUSED'')', 'in (''FAILED'', ''EXPIRED'', ''REFUSED'', ''WITHDRAWN'')');
begin
  if after = before then
    raise exception 'ended_items does not tell exports that are over as expected';
  end if;
  execute after;
end
$$;
