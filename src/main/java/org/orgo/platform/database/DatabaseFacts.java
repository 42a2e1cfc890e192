package org.orgo.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the server says about itself and about who is connected.
 *
 * @param openTables tables of organizations without forced row-level security
 */
record DatabaseFacts(
    String role,
    boolean superuser,
    boolean bypassesWalls,
    List<String> openTables,
    boolean fsync,
    boolean synchronousCommit,
    Instant time) {

  /** A table that knows organizations is one of theirs, but for the way in. */
  private static final String FACTS =
      """
      select current_user, role.rolsuper, role.rolbypassrls,
        array(
          select tab.relname
          from pg_class tab
          join pg_attribute col on col.attrelid = tab.oid and col.attname = 'organization_id'
          where tab.relnamespace in ('orgo'::regnamespace, 'insights'::regnamespace)
            and tab.relkind in ('r', 'p')
            and not tab.relispartition
            and tab.relname <> 'login_directory'
            and not (tab.relrowsecurity and tab.relforcerowsecurity)
          order by tab.relname
        ),
        current_setting('fsync') = 'on',
        current_setting('synchronous_commit') <> 'off',
        clock_timestamp()
      from pg_roles role
      where role.rolname = current_user
      """;

  static DatabaseFacts read(DataSource pool) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(FACTS)) {
      row.next();
      return new DatabaseFacts(
          row.getString(1),
          row.getBoolean(2),
          row.getBoolean(3),
          List.of((String[]) row.getArray(4).getArray()),
          row.getBoolean(5),
          row.getBoolean(6),
          row.getObject(7, OffsetDateTime.class).toInstant());
    } catch (SQLException failure) {
      throw new CannotStart(
          "The database does not say what it promises: " + failure.getMessage(), failure);
    }
  }
}
