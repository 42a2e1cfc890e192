-- Reports of people who are not known. Nothing here tells who somebody is: the receipt is kept as a keyed hash, files without
-- their names, and answers as comments that nobody wrote.
alter table signals add column anonymous boolean not null default false;
comment on column signals.anonymous is 'came without a sender, and becomes ANONYMISED work of its own';

create table anonymous_reports (
  organization_id uuid not null references organizations,
  signal_id       uuid not null,
  receipt_hash    bytea not null,
  reported_at     timestamptz not null,
  primary key (organization_id, signal_id),
  foreign key (organization_id, signal_id) references signals (organization_id, signal_id)
);
call tenant_table('anonymous_reports');
create unique index anonymous_reports_by_receipt on anonymous_reports (organization_id, receipt_hash);
revoke update on anonymous_reports from orgo_app;

-- Without the metadata that it came with, and without a name, which often tells a device or a person.
create table anonymous_report_files (
  organization_id uuid not null,
  signal_id       uuid not null,
  position        integer not null check (position >= 0),
  comment_id      uuid,
  content_type    text not null,
  size            bigint not null,
  content         bytea not null,
  sent_at         timestamptz not null,
  primary key (organization_id, signal_id, position),
  foreign key (organization_id, signal_id) references signals (organization_id, signal_id)
);
call tenant_table('anonymous_report_files');
alter table anonymous_report_files alter column content set storage external;
comment on column anonymous_report_files.comment_id is 'the answer that it came with; null for the report itself';
revoke update on anonymous_report_files from orgo_app;
