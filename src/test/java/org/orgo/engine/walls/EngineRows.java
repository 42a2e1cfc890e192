package org.orgo.engine.walls;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.orgo.testing.TestOrganization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in the engine's tables, asked past the engine. */
final class EngineRows {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final TestOrganization asking;
  private final String fingerprint;

  EngineRows(JdbcTemplate jdbc, TransactionTemplate transaction, TestOrganization asking) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.asking = asking;
    this.fingerprint = read(this::fingerprintQuery);
  }

  /** All rows of the organization and all that are nobody's, each table as one word. */
  Map<String, String> of(TestOrganization owner) {
    return read(
        () -> {
          Map<String, String> tables = new TreeMap<>();
          jdbc.query(
              fingerprint.replace(":tenant", "'" + owner.slug() + "'"),
              row -> {
                tables.put(row.getString(1), row.getString(2));
              });
          return tables;
        });
  }

  /** Any row of the organization in the table, or null. */
  String anyId(String table, String ownerCondition) {
    List<String> ids =
        read(
            () ->
                jdbc.queryForList(
                    "select id_ from %s where %s order by id_ limit 1"
                        .formatted(table, ownerCondition),
                    String.class));
    return ids.isEmpty() ? null : ids.get(0);
  }

  long count(String table, String condition) {
    return read(
        () ->
            jdbc.queryForObject(
                "select count(*) from %s where %s".formatted(table, condition), Long.class));
  }

  void write(String statement, Object... parameters) {
    read(() -> jdbc.update(statement, parameters));
  }

  /** Contents have no tenant, and those of a caller's own rows come and go. */
  private String fingerprintQuery() {
    List<String> tables =
        jdbc.queryForList(
            """
            select table_name
            from information_schema.tables
            where table_schema = 'engine'
              and table_name like 'act\\_%'
              and table_name <> 'act_ge_bytearray'
            """,
            String.class);
    List<String> owned =
        jdbc.queryForList(
            """
            select table_name
            from information_schema.columns
            where table_schema = 'engine'
              and column_name = 'tenant_id_'
            """,
            String.class);
    return tables.stream()
            .map(
                table ->
                    fingerprint(
                        table,
                        owned.contains(table)
                            ? "t.tenant_id_ = :tenant or t.tenant_id_ is null"
                            : "true"))
            .collect(Collectors.joining("\nunion all\n"))
        + "\nunion all\n"
        + fingerprint("act_ge_bytearray", "t.deployment_id_ is not null");
  }

  private static String fingerprint(String table, String condition) {
    return "select '%s', md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from %s t where %s"
        .formatted(table, table, condition);
  }

  private <T> T read(Supplier<T> work) {
    return asking.asSystem(() -> transaction.execute(status -> work.get()));
  }
}
