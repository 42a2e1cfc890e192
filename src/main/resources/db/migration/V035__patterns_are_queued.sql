-- A case is a pattern's, or evidence of one, once the pattern is recorded: it is counted anew.
create function insights.queue_pattern() returns trigger
language plpgsql as $$
begin
  insert into insights.changes (organization_id, kind, item_id)
  select new.organization_id, 'CASE', case_id
  from (
    select new.case_id
    union
    select evidence.to_case_id
    from work_links evidence
    where evidence.organization_id = new.organization_id
      and evidence.from_case_id = new.case_id
      and evidence.kind = 'EVIDENCE') as counted (case_id)
  where case_id is not null;
  return null;
end
$$;
create trigger queued_insert after insert on patterns for each row
  when (new.case_id is not null) execute function insights.queue_pattern();
create trigger queued_update after update on patterns for each row
  when (new.case_id is distinct from old.case_id and new.case_id is not null) execute function insights.queue_pattern();
