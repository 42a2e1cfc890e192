package org.orgo.operations.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What decides whether two installations understand each other.
 *
 * @param schemaVersion the newest migrations of both schemas
 * @param auditKeys ids of the keys that signed the seals of the organization
 */
record TransferFacts(String schemaVersion, List<String> auditKeys) {

  private static final String VERSION =
      """
      select string_agg(version, ' ' order by which)
      from (
        (select 1 as which, version
          from orgo.flyway_schema_history
          where success and version is not null
          order by installed_rank desc
          limit 1)
        union all
        (select 2, version
          from engine.flyway_schema_history
          where success and version is not null
          order by installed_rank desc
          limit 1)) as newest
      """;

  static TransferFacts read(Connection connection) throws SQLException {
    return new TransferFacts(
        list(connection, VERSION).get(0),
        list(connection, "select distinct key_id from orgo.audit_seals order by key_id"));
  }

  private static List<String> list(Connection connection, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
