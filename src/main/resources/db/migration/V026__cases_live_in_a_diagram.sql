-- Where a case stands in its diagram. Cases from before have none of it: they are given a place in the diagram that
-- holds for their organization when somebody first moves them.
alter table cases
  add column wait_state           text,
  add column lifecycle_definition text,
  add column lifecycle_token      text,
  add column lifecycle_begun      boolean not null default false;
