-- While somebody is away, a deputy sees and acts in that person's place; what is over stays, as what was done then names it.
create table absences (
  organization_id uuid not null references organizations,
  absence_id      uuid not null,
  user_id         uuid not null,
  deputy_user_id  uuid not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  entered_by      uuid not null,
  created_at      timestamptz not null,
  primary key (organization_id, absence_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, deputy_user_id) references user_accounts (organization_id, user_id),
  foreign key (organization_id, entered_by) references user_accounts (organization_id, user_id),
  constraint absences_last check (ends_at >= starts_at)
);
call tenant_table('absences');
create index absences_by_user on absences (organization_id, user_id, ends_at);
create index absences_by_deputy on absences (organization_id, deputy_user_id, ends_at);
comment on column absences.ends_at is 'the first instant after it; earlier than was planned where somebody came back';
