-- Where the profile leaves the last word to people: what a task still waits to be told.
alter table tasks add column routing_proposed boolean not null default false;
alter table tasks add column case_proposed boolean not null default false;
