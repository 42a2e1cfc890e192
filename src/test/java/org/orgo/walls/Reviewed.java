package org.orgo.walls;

import java.util.Map;
import java.util.Set;

/** The exceptions from the walls, each with its reason. A new line here is a decision. */
final class Reviewed {

  /** Tables that belong to no organization. */
  static final Map<String, String> GLOBAL_TABLES =
      Map.ofEntries(
          Map.entry("flyway_schema_history", "which migrations ran; orgo_app may only read it"),
          Map.entry(
              "login_directory",
              "finds the organizations of a login before one is known; hashes only"),
          Map.entry("login_throttles", "slows guessing down before a tenant is known; hashes only"),
          Map.entry("event_publication", "the outbox of Spring Modulith; events carry ids"),
          Map.entry("int_lock", "which node of the version before polls which mailbox"),
          Map.entry("mailbox_leases", "which node reads which mailbox; ids only"),
          Map.entry("mailbox_nodes", "which nodes read mailboxes; ids only"),
          Map.entry("spring_session", "found by a random id before a tenant is known"),
          Map.entry("spring_session_attributes", "part of spring_session"),
          Map.entry("installation_operators", "accounts outside all organizations"),
          Map.entry("installation_operator_tokens", "part of installation_operators; hashes only"),
          Map.entry("installation_operator_factors", "part of installation_operators; sealed"),
          Map.entry(
              "installation_operator_recovery_codes",
              "part of installation_operators; hashes only"),
          Map.entry(
              "installation_operator_factor_resets",
              "why an operator's second factor was taken away"),
          Map.entry("installation_log", "what was done to the installation; ids only"),
          Map.entry("dim_dates", "the calendar"),
          Map.entry(
              "reader_logins", "finds the organization of a login from outside; it sees its own"));

  /** Tables that logins from outside read, walled by the login itself. */
  static final Set<String> PUBLISHED_TABLES =
      Set.of("published_cells", "published_wellbeing", "published_stays");

  /** Unique keys that reach over organizations. */
  static final Map<String, String> GLOBAL_KEYS =
      Map.of("organizations_slug_key", "a slug names one organization; only founding meets it");

  /** What cross-tenant work may see; everything else is hidden from orgo_system. */
  static final Map<String, Set<String>> SYSTEM_READS =
      Map.ofEntries(
          Map.entry(
              "organizations",
              Set.of(
                  "organization_id",
                  "slug",
                  "display_name",
                  "status",
                  "time_zone",
                  "locale",
                  "profile",
                  "profile_overrides",
                  "calendar",
                  "demo")),
          Map.entry(
              "mailboxes",
              Set.of(
                  "organization_id",
                  "mailbox_id",
                  "address",
                  "type",
                  "host",
                  "port",
                  "tls",
                  "username",
                  "secret",
                  "folder",
                  "authserv_id",
                  "enabled",
                  "uid_validity",
                  "last_uid",
                  "last_polled_at",
                  "last_reconciled_at",
                  "failures",
                  "after_storing",
                  "move_to",
                  "max_bytes",
                  "new_since",
                  "new_after_uid",
                  "new_after_validity")),
          Map.entry("outgoing_emails", Set.of("organization_id", "status", "due_at", "created_at")),
          Map.entry("email_messages", Set.of("organization_id", "status", "received_at")),
          Map.entry("exports", Set.of("organization_id", "status", "held_until", "expires_at")),
          Map.entry("inbound_hooks", Set.of("organization_id", "hook_id")),
          Map.entry("hook_deliveries", Set.of("organization_id", "received_at", "result")),
          Map.entry("imports", Set.of("organization_id", "status")),
          Map.entry("deletion_runs", Set.of("organization_id", "status", "started_at")),
          Map.entry("definition_proposals", Set.of("organization_id", "status", "due_at")),
          Map.entry(
              "definition_release_files",
              Set.of("organization_id", "release_number", "file", "origin")),
          Map.entry("replays", Set.of("organization_id", "status", "held_until")),
          Map.entry("audit_unsealed", Set.of("organization_id", "queued_at")),
          Map.entry("audit_head_deliveries", Set.of("organization_id", "due_at", "delivered_at")),
          Map.entry("definition_migrations", Set.of("organization_id", "status", "held_until")),
          Map.entry("changes", Set.of("organization_id", "change_id", "queued_at")),
          Map.entry("silence_watches", Set.of("organization_id", "looked_at")),
          Map.entry(
              "dim_organizations",
              Set.of(
                  "organization_id",
                  "display_name",
                  "profile",
                  "time_zone",
                  "status",
                  "closed_until",
                  "rebuilt_until")));

  /** Functions that run with the rights of their owner. */
  static final Set<String> SECURITY_DEFINERS = Set.of();

  /** Statements of the application's mappers that name no organization. */
  static final Map<String, String> STATEMENTS_WITHOUT_TENANT =
      Map.ofEntries(
          Map.entry("DatabaseSettingsMapper.read", "asks the server about itself"),
          Map.entry("DatabaseVersionMapper.version", "asks the server about itself"),
          Map.entry("DatabaseVersionMapper.schema", "flyway_schema_history is global"),
          Map.entry("LoginMapper.organizationsOf", "finds the tenant; login_directory is global"),
          Map.entry("ChangeMapper.preferIndexes", "tells the planner of this transaction"),
          Map.entry("OwnReportsMapper.planForTheseDays", "tells the planner of this transaction"),
          Map.entry("StrayRowMapper.count", "asks the server's statistics"),
          Map.entry("OpenEventsMapper.oldest", "event_publication is global"),
          Map.entry("EventTraceMapper.traceParent", "event_publication is global"),
          Map.entry(
              "EngineLoadMapper.oldestDue", "how long the engine's jobs wait, of all; a date"),
          Map.entry("EngineLoadMapper.count", "how many jobs the engine has, of all; numbers"),
          Map.entry("EngineLoadMapper.clock", "asks the server about itself"),
          Map.entry("LoginThrottleMapper.find", "login_throttles is global"),
          Map.entry("LoginThrottleMapper.hold", "login_throttles is global"),
          Map.entry("LoginThrottleMapper.note", "login_throttles is global"),
          Map.entry("LoginThrottleMapper.save", "login_throttles is global"),
          Map.entry("LoginThrottleMapper.forgetOlderThan", "login_throttles is global"),
          Map.entry("MailboxLeaseMapper.confirm", "mailbox_leases is global"),
          Map.entry("MailboxLeaseMapper.hold", "mailbox_leases is global"),
          Map.entry("MailboxLeaseMapper.leave", "mailbox_nodes is global"),
          Map.entry("MailboxLeaseMapper.release", "mailbox_leases is global"),
          Map.entry("InstallationOperatorMapper.insert", "operators belong to no organization"),
          Map.entry("InstallationOperatorMapper.find", "operators belong to no organization"),
          Map.entry(
              "InstallationOperatorMapper.findByEmail", "operators belong to no organization"),
          Map.entry("InstallationOperatorMapper.active", "operators belong to no organization"),
          Map.entry(
              "InstallationOperatorMapper.passwordHash", "operators belong to no organization"),
          Map.entry("InstallationOperatorMapper.setLink", "operators belong to no organization"),
          Map.entry("InstallationOperatorMapper.findByLink", "operators belong to no organization"),
          Map.entry(
              "InstallationOperatorMapper.choosePassword", "operators belong to no organization"),
          Map.entry("InstallationOperatorMapper.disable", "operators belong to no organization"),
          Map.entry(
              "InstallationOperatorMapper.insertToken", "operators belong to no organization"),
          Map.entry(
              "InstallationOperatorMapper.findByToken", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.find", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.withFactor", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.begin", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.use", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.delete", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.unusedCodes", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.insertCodes", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.useCode", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.deleteCodes", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.noteReset", "operators belong to no organization"),
          Map.entry("OperatorFactorMapper.endSessions", "operators belong to no organization"),
          Map.entry("EngineRowMapper.named", "finds whose rows of the engine an id names"),
          Map.entry("EngineRowMapper.usesOf", "finds who uses a definition of the engine"),
          Map.entry("CycleMapper.waiting", "finds who lacks a review, over all organizations"),
          Map.entry("CycleMapper.deployed", "finds the newest diagrams of the engine"),
          Map.entry("InstallationLogMapper.insert", "installation_log is global"),
          Map.entry("InstallationLogMapper.latest", "installation_log is global"));

  private Reviewed() {}
}
