-- The place in a trace (W3C Trace Context) of the transaction that wrote a row which others take up later. Each
-- transaction says it to the database; empty while no traces are told.
alter table event_publication
  add column trace_parent text check (trace_parent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$');
alter table event_publication
  alter column trace_parent set default nullif(current_setting('orgo.trace_parent', true), '');
alter table outgoing_emails
  add column trace_parent text check (trace_parent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$');
alter table outgoing_emails
  alter column trace_parent set default nullif(current_setting('orgo.trace_parent', true), '');
