-- Written only where the organization's automation looks for signals that repeat.
drop index signals_by_text;
alter table signals drop column text_digest;
alter table signals add column text_digest text;
create index signals_by_text on signals (organization_id, sender_person_id, text_digest)
  where text_digest is not null;
