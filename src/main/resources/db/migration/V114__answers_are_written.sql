-- What people write again and again, once for the organization, in either language.
create table reply_templates (
  organization_id uuid not null references organizations,
  template_id     uuid not null,
  name            text not null check (length(name) between 1 and 100),
  text_en         text check (length(text_en) <= 10000),
  text_fr         text check (length(text_fr) <= 10000),
  version         integer not null default 1,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  primary key (organization_id, template_id),
  unique (organization_id, name),
  constraint reply_template_in_a_language check (num_nonnulls(text_en, text_fr) > 0)
);
call tenant_table('reply_templates');

-- What somebody has begun to write about a task, and not sent yet.
create table message_drafts (
  organization_id uuid not null,
  task_id         uuid not null,
  user_id         uuid not null,
  kind            text not null check (kind in ('REPLY', 'COMMENT')),
  body            text not null,
  cc              text not null,
  saved_at        timestamptz not null,
  primary key (organization_id, task_id, user_id, kind),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, user_id) references user_accounts (organization_id, user_id)
);
call tenant_table('message_drafts');
