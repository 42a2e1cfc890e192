create table audit_entries (
  organization_id uuid not null references organizations,
  entry_id        bigint generated always as identity,
  occurred_at     timestamptz not null,
  category        log_category not null,
  action          text not null,
  origin          event_origin not null,
  actor_user_id   uuid,
  object_kind     text not null,
  object_id       text not null,
  fields          text[] not null default '{}',
  digest          bytea,
  primary key (organization_id, entry_id)
);
call tenant_table('audit_entries');
create index audit_entries_by_object on audit_entries (organization_id, object_kind, object_id, entry_id);
revoke update, delete on audit_entries from orgo_app;
