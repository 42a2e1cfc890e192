-- Files with a row for each piece of work: what was read, what each row is, and what it became.
create table work_files (
  organization_id uuid not null references organizations,
  file_id         uuid not null,
  name            text not null check (length(name) <= 200),
  sha256          text not null,
  charset         text not null,
  delimiter       text not null,
  columns         jsonb not null,
  status          text not null check (status in ('REHEARSED', 'IMPORTED')),
  uploaded_by     uuid not null,
  uploaded_at     timestamptz not null,
  imported_at     timestamptz,
  primary key (organization_id, file_id),
  foreign key (organization_id, uploaded_by) references user_accounts (organization_id, user_id)
);
call tenant_table('work_files');
create index work_files_by_age on work_files (organization_id, uploaded_by, uploaded_at desc, file_id desc);
comment on column work_files.columns is 'an array: of each column its head and the field it fills';

create table work_file_rows (
  organization_id uuid not null,
  file_id         uuid not null,
  number          integer not null,
  line            bigint not null,
  cells           jsonb,
  row_key         text,
  result          text not null check (result in ('GOOD', 'KNOWN', 'WRONG', 'OPENED')),
  forecast        jsonb,
  mistakes        jsonb,
  task_id         uuid,
  primary key (organization_id, file_id, number),
  foreign key (organization_id, file_id) references work_files (organization_id, file_id) on delete cascade,
  check (task_id is not null or result <> 'OPENED')
);
call tenant_table('work_file_rows');
create unique index work_file_rows_once on work_file_rows (organization_id, row_key) where result = 'OPENED';
create index work_file_rows_by_task on work_file_rows (organization_id, task_id) where task_id is not null;
comment on column work_file_rows.cells is 'as read; forgotten when the row became a task';
comment on column work_file_rows.row_key is 'what the sender calls it, else a hash of its cells: the same is opened once';
