-- What people say and decide in a review: one text a review, and decisions that become tasks.
create table review_minutes (
  organization_id uuid not null,
  review_id       uuid not null,
  body            text not null,
  updated_by      uuid,
  updated_at      timestamptz not null,
  version         integer not null default 1,
  primary key (organization_id, review_id),
  foreign key (organization_id, review_id) references reviews (organization_id, review_id),
  foreign key (organization_id, updated_by) references user_accounts (organization_id, user_id)
);
call tenant_table('review_minutes');

create table review_decisions (
  organization_id uuid not null,
  decision_id     uuid not null,
  review_id       uuid not null,
  body            text not null,
  task_id         uuid not null,
  decided_by      uuid,
  decided_at      timestamptz not null,
  primary key (organization_id, decision_id),
  foreign key (organization_id, review_id) references reviews (organization_id, review_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, decided_by) references user_accounts (organization_id, user_id)
);
call tenant_table('review_decisions');
create index review_decisions_by_review on review_decisions (organization_id, review_id, decided_at, decision_id);
create index reviews_by_age on reviews (organization_id, due_at desc, review_id desc);

-- Heads and those above them read what reviews found. The owner of the table stands behind the wall like everybody
-- else, so the wall is down for this statement, which no one else sees before the commit.
alter table roles no force row level security;
update roles
set permissions = array_append(permissions, 'reviews.read')
where (length(vertical_base) <= 2 or code = 'Compliance.Officer')
  and not 'reviews.read' = any (permissions);
alter table roles force row level security;
