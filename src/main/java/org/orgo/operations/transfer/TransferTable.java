package org.orgo.operations.transfer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orgo.organizations.Organization;

/**
 * A table that holds rows of organizations.
 *
 * @param columns that can be written, by name
 * @param key columns of the primary key; all columns where there is none
 * @param triggered whether the database does something when a row is added
 */
record TransferTable(
    String schema, String name, List<String> columns, List<String> key, boolean triggered) {

  static final String ENGINE = "engine";

  /** What opens another server, or an account of this one, does not leave the installation. */
  private static final Map<String, String> WITHHELD =
      Map.of(
          "mailboxes.secret", "''::bytea",
          "mailboxes.smtp_secret", "null::bytea",
          "mailboxes.oauth_client_secret", "null::bytea",
          "mailboxes.oauth_refresh_token", "null::bytea",
          "identity_providers.client_secret", "null::bytea",
          "user_accounts.link_hash", "null::bytea",
          "user_accounts.link_expires_at", "null::timestamptz");

  String qualified() {
    return schema + "." + name;
  }

  boolean ofEngine() {
    return schema.equals(ENGINE);
  }

  /** Its rows of one organization as text, in an order that is the same in every database. */
  String copyOut(Organization organization) {
    return "copy (select %s from %s where %s order by %s) to stdout"
        .formatted(
            columns.stream().map(this::expression).collect(Collectors.joining(", ")),
            qualified(),
            filter(organization),
            key.stream()
                .map(column -> quoted(column) + "::text collate \"C\"")
                .collect(Collectors.joining(", ")));
  }

  /**
   * @param target this table, or one with its columns
   */
  String copyIn(String target) {
    return "copy %s (%s) from stdin".formatted(target, quotedColumns());
  }

  String createLike(String other) {
    return "create table %s as select %s from %s with no data"
        .formatted(other, quotedColumns(), qualified());
  }

  String insertFrom(String other) {
    return "insert into %1$s (%2$s) overriding system value select %2$s from %3$s"
        .formatted(qualified(), quotedColumns(), other);
  }

  String deleteAll(Organization organization) {
    return "delete from %s where %s".formatted(qualified(), filter(organization));
  }

  /** An id and a slug have no character that a text in SQL would end at. */
  private String filter(Organization organization) {
    return ofEngine()
        ? "tenant_id_ = '%s'".formatted(organization.slug())
        : "organization_id = '%s'".formatted(organization.organizationId());
  }

  private String expression(String column) {
    return WITHHELD.getOrDefault(name + "." + column, quoted(column));
  }

  private String quotedColumns() {
    return columns.stream().map(TransferTable::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }
}
