-- Cross-tenant work sees what it needs and nothing that is added later.
revoke select on organizations, mailboxes from orgo_system;
grant select (organization_id, slug, display_name, status, time_zone, locale, profile, profile_overrides, calendar, demo)
  on organizations to orgo_system;
grant select (organization_id, mailbox_id, address, type, host, port, tls, username, secret, folder, authserv_id,
  enabled, uid_validity, last_uid, last_polled_at, last_reconciled_at, failures)
  on mailboxes to orgo_system;

-- Which migrations ran is the migration role's to write.
revoke insert, update, delete on flyway_schema_history from orgo_app;
