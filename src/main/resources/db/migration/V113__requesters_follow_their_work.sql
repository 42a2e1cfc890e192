-- A page without a login for whoever wrote by mail: of its address only a hash is kept.
create table status_links (
  organization_id uuid not null references organizations,
  link_id         uuid not null,
  task_id         uuid not null,
  person_id       uuid not null,
  token_hash      bytea not null check (length(token_hash) = 32),
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  primary key (organization_id, link_id),
  unique (organization_id, token_hash),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id),
  foreign key (organization_id, person_id) references persons (organization_id, person_id)
);
call tenant_table('status_links');
create index status_links_by_task on status_links (organization_id, task_id);
create index status_links_by_person on status_links (organization_id, person_id);

-- What a requester sent there, without the metadata that it came with.
create table requester_files (
  organization_id uuid not null,
  comment_id      uuid not null,
  position        integer not null check (position >= 0),
  task_id         uuid not null,
  content_type    text not null,
  size            bigint not null,
  content         bytea not null,
  sent_at         timestamptz not null,
  primary key (organization_id, comment_id, position),
  foreign key (organization_id, comment_id) references task_comments (organization_id, comment_id),
  foreign key (organization_id, task_id) references tasks (organization_id, task_id)
);
call tenant_table('requester_files');
alter table requester_files alter column content set storage external;
create index requester_files_by_task on requester_files (organization_id, task_id);
