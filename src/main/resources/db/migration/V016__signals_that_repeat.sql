-- What a signal says, without regard to case and spaces: who sends the same words again is found by it.
-- A column and not an index over an expression, which row-level security would keep from being used.
alter table signals add column text_digest text generated always as
  (md5(lower(btrim(regexp_replace(subject || ' ' || body, '\s+', ' ', 'g'))))) stored;
create index signals_by_text on signals (organization_id, text_digest);

create index cases_open_by_label on cases (organization_id, label, created_at)
  where status in ('OPEN', 'IN_PROGRESS');
