-- Files that go with an answer, kept as long as the answer is.
create table outgoing_attachments (
  organization_id uuid not null,
  outgoing_id     uuid not null,
  position        integer not null check (position >= 0),
  file_name       text not null,
  content_type    text not null,
  size            bigint not null,
  content         bytea not null,
  primary key (organization_id, outgoing_id, position),
  foreign key (organization_id, outgoing_id) references outgoing_emails (organization_id, outgoing_id)
);
call tenant_table('outgoing_attachments');
alter table outgoing_attachments alter column content set storage external;
