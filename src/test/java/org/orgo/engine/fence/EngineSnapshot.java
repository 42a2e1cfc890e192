package org.orgo.engine.fence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in the engine's tables, as one sum for each table: any effect changes one. */
final class EngineSnapshot {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  EngineSnapshot(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  Map<String, String> taken() {
    return transaction.execute(
        status -> {
          Map<String, String> sums = new TreeMap<>();
          for (String table : tables()) {
            sums.put(
                table,
                jdbc.queryForObject(
                    "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from engine.%s t"
                        .formatted(table),
                    String.class));
          }
          return sums;
        });
  }

  private List<String> tables() {
    return jdbc.queryForList(
        "select tablename from pg_tables where schemaname = 'engine' and tablename like 'act\\_%'",
        String.class);
  }
}
