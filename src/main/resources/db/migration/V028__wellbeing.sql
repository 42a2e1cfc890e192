-- How people feel, group by group: who is in which group when, and what was answered. A person may be left out of an answer.
create table learning_groups (
  organization_id uuid not null references organizations,
  group_id        uuid not null,
  code            text not null,
  display_name    text not null,
  kind            text not null default 'OTHER' check (kind in ('CLASS', 'TEAM', 'WARD', 'CLUB', 'OTHER')),
  sensitive       boolean not null default false,
  owner_role      text not null,
  archived_at     timestamptz,
  created_at      timestamptz not null,
  primary key (organization_id, group_id),
  unique (organization_id, code),
  foreign key (organization_id, owner_role) references roles (organization_id, code) on update cascade
);
call tenant_table('learning_groups');

create table group_memberships (
  organization_id uuid not null,
  group_id        uuid not null,
  person_id       uuid not null,
  joined_on       date not null,
  left_on         date check (left_on >= joined_on),
  primary key (organization_id, group_id, person_id, joined_on),
  foreign key (organization_id, group_id) references learning_groups (organization_id, group_id),
  foreign key (organization_id, person_id) references persons (organization_id, person_id)
);
call tenant_table('group_memberships');
create index group_memberships_by_person on group_memberships (organization_id, person_id);

create table wellbeing_checkins (
  organization_id    uuid not null,
  checkin_id         uuid not null,
  group_id           uuid not null,
  person_id          uuid,
  score              smallint not null check (score between 1 and 10),
  tags               text[] not null default '{}',
  source             signal_source not null,
  external_id        text,
  answered_at        timestamptz not null,
  created_by_user_id uuid,
  created_at         timestamptz not null,
  primary key (organization_id, checkin_id),
  foreign key (organization_id, group_id) references learning_groups (organization_id, group_id),
  foreign key (organization_id, person_id) references persons (organization_id, person_id),
  foreign key (organization_id, created_by_user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('wellbeing_checkins');
create unique index wellbeing_checkins_by_external_id on wellbeing_checkins (organization_id, external_id)
  where external_id is not null;
create index wellbeing_checkins_by_group on wellbeing_checkins (organization_id, group_id, answered_at);
create index wellbeing_checkins_by_person on wellbeing_checkins (organization_id, person_id, answered_at)
  where person_id is not null;
