-- Who of a role is on duty: each week, or on one day, which goes before the week.
create table rota_shifts (
  organization_id uuid not null references organizations,
  shift_id        uuid not null,
  role_code       text not null,
  user_id         uuid not null,
  weekday         smallint check (weekday between 1 and 7),
  day             date,
  starts_at       time not null,
  ends_at         time not null,
  primary key (organization_id, shift_id),
  foreign key (organization_id, role_code) references roles (organization_id, code) on update cascade,
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id),
  constraint each_week_or_once check (num_nonnulls(weekday, day) = 1)
);
call tenant_table('rota_shifts');
create index rota_shifts_by_role on rota_shifts (organization_id, role_code);
create index rota_shifts_by_user on rota_shifts (organization_id, user_id);
comment on column rota_shifts.weekday is 'ISO 8601: 1 is Monday; in the organization''s time zone';
comment on column rota_shifts.ends_at is 'on the next day where it is not after starts_at';
