-- The HTTP request in which something was done, as its answer and the log name it. Each transaction says it to the
-- database, so that triggers record it too. An entry with one is sealed in the form orgo-audit-entry-2; entries without
-- one, and all before this, stay in the first form.
alter table audit_entries
  add column request_id text check (request_id ~ '^[A-Za-z0-9._-]{8,64}$');
alter table audit_entries
  alter column request_id set default nullif(current_setting('orgo.request_id', true), '');
