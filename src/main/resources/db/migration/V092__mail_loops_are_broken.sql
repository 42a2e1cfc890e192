-- A stop in front of a loop of mails: it opens by itself, holds what comes after, and a person lets it go on.
create table mail_breakers (
  organization_id uuid not null references organizations,
  breaker_id      uuid not null,
  kind            text not null check (kind in ('SENDER', 'THREAD', 'ORGANIZATION')),
  subject         text not null,
  task_id         uuid,
  mails           integer not null check (mails > 0),
  opened_at       timestamptz not null,
  resumed_at      timestamptz,
  resumed_by      uuid,
  primary key (organization_id, breaker_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, resumed_by) references user_accounts (organization_id, user_id)
);
call tenant_table('mail_breakers');
comment on column mail_breakers.subject is 'the sender''s or the recipient''s address; empty for the organization';
create unique index mail_breakers_open on mail_breakers (organization_id, kind, subject, coalesce(task_id, breaker_id))
  where resumed_at is null and kind = 'THREAD' and position('[erased]' in subject) = 0;
create unique index mail_breakers_open_alone on mail_breakers (organization_id, kind, subject)
  where resumed_at is null and kind <> 'THREAD' and position('[erased]' in subject) = 0;

-- What a breaker has held once it does not hold again.
alter table email_messages add column breaker_id uuid;
alter table email_messages
  add foreign key (organization_id, breaker_id) references mail_breakers (organization_id, breaker_id);
alter table outgoing_emails add column breaker_id uuid;
alter table outgoing_emails
  add foreign key (organization_id, breaker_id) references mail_breakers (organization_id, breaker_id);
create index email_messages_held on email_messages (organization_id, breaker_id) where breaker_id is not null;
create index outgoing_emails_held on outgoing_emails (organization_id, breaker_id) where breaker_id is not null;
create index outgoing_emails_sent on outgoing_emails (organization_id, sent_at) where status = 'SENT';

alter table outgoing_emails drop constraint outgoing_emails_status_check;
alter table outgoing_emails add constraint outgoing_emails_status_check
  check (status in ('DUE', 'SENT', 'FAILED', 'HELD'));
