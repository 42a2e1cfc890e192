-- Why an operator retried, mended or dropped what had failed. The audit entry of the deed names the same job.
create table operator_acts (
  organization_id uuid not null references organizations,
  act_id          uuid not null,
  user_id         uuid not null,
  action          text not null check (action in ('DROPPED', 'MENDED', 'RETRIED_ALIKE')),
  job_id          text not null,
  definition_key  text not null,
  step            text not null,
  reason          text not null check (length(reason) between 1 and 1000),
  acted_at        timestamptz not null,
  primary key (organization_id, act_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('operator_acts');
create index operator_acts_by_time on operator_acts (organization_id, acted_at desc, act_id desc);
revoke update, delete on operator_acts from orgo_app;
-- A reason may name somebody who is erased.
grant update (reason) on operator_acts to orgo_app;
-- What an operator's page asks at each look: mails that were given up.
create index outgoing_emails_failed on outgoing_emails (organization_id, created_at) where status = 'FAILED';
