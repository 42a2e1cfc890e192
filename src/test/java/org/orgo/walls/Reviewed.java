package org.orgo.walls;

import java.util.Map;
import java.util.Set;

/** The exceptions from the walls, each with its reason. A new line here is a decision. */
final class Reviewed {

  /** Tables that belong to no organization. */
  static final Map<String, String> GLOBAL_TABLES =
      Map.of(
          "flyway_schema_history", "which migrations ran; orgo_app may only read it",
          "login_directory", "finds the organizations of a login before one is known; hashes only",
          "login_throttles", "slows guessing down before a tenant is known; hashes only",
          "event_publication", "the outbox of Spring Modulith; events carry ids",
          "int_lock", "which node of the version before polls which mailbox",
          "mailbox_leases", "which node reads which mailbox; ids only",
          "spring_session", "found by a random id before a tenant is known",
          "spring_session_attributes", "part of spring_session");

  /** Unique keys that reach over organizations. */
  static final Map<String, String> GLOBAL_KEYS =
      Map.of("organizations_slug_key", "a slug names one organization; only founding meets it");

  /** What cross-tenant work may see; everything else is hidden from orgo_system. */
  static final Map<String, Set<String>> SYSTEM_READS =
      Map.of(
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
              "demo"),
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
              "failures"),
          "outgoing_emails",
          Set.of("organization_id", "status", "due_at", "created_at"),
          "email_messages",
          Set.of("organization_id", "status", "received_at"));

  /** Functions that run with the rights of their owner. */
  static final Set<String> SECURITY_DEFINERS = Set.of();

  /** Statements of the application's mappers that name no organization. */
  static final Map<String, String> STATEMENTS_WITHOUT_TENANT =
      Map.of(
          "DatabaseSettingsMapper.read", "asks the server about itself",
          "LoginMapper.organizationsOf", "finds the tenant; login_directory is global",
          "OpenEventsMapper.oldest", "event_publication is global",
          "LoginThrottleMapper.find", "login_throttles is global",
          "LoginThrottleMapper.hold", "login_throttles is global",
          "LoginThrottleMapper.save", "login_throttles is global",
          "LoginThrottleMapper.forgetOlderThan", "login_throttles is global",
          "MailboxLeaseMapper.hold", "mailbox_leases is global",
          "MailboxLeaseMapper.release", "mailbox_leases is global");

  private Reviewed() {}
}
