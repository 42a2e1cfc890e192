-- What the steps of an intake have found out about a signal, so that its run goes on after any wait, retry or
-- restart. Kept only while it is not done with: what it led to stands where it belongs.
alter table signals add column progress jsonb;
