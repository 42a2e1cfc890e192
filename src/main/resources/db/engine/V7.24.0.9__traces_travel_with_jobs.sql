-- The place in a trace of the transaction that made the job, as in V083__traces_travel.sql.
alter table act_ru_job
  add column orgo_trace_parent text;
alter table act_ru_job
  alter column orgo_trace_parent set default nullif(current_setting('orgo.trace_parent', true), '');
