package org.orgo.operations.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.orgo.operations.transfer.refusals.RowsCollide;
import org.orgo.organizations.Organization;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an import writes, in its transaction. */
final class ImportStatements {

  private static final String INTEGRITY_BROKEN = "23";

  /** Exists in the transaction of an import only. */
  private static final String ARRIVING = "orgo.arriving_rows";

  /** Numbers that a table's own sequence gives. */
  private static final String SEQUENCES =
      """
      select schema.nspname || '.' || tab.relname, col.attname,
        pg_get_serial_sequence(schema.nspname || '.' || tab.relname, col.attname)
      from pg_class tab
      join pg_namespace schema on schema.oid = tab.relnamespace
      join pg_attribute col on col.attrelid = tab.oid
      where schema.nspname in ('orgo', 'insights')
        and tab.relkind = 'r'
        and col.attidentity <> ''
        and exists (
          select from pg_attribute owner
          where owner.attrelid = tab.oid and owner.attname = 'organization_id')
      """;

  /** Numbers given from now on are above those that arrived. */
  private static final String ADVANCE =
      """
      select setval('%3$s', last)
      from (select max(%2$s) as last from %1$s) as arrived
      where last > (select last_value from %3$s)
      """;

  private final Connection connection;
  private final Organization organization;

  ImportStatements(Connection connection, Organization organization) {
    this.connection = connection;
    this.organization = organization;
  }

  /**
   * @throws RowsCollide when a row cannot be added
   */
  void load(TransferTable table, InputStream rows, DefinitionReferences references)
      throws IOException, SQLException {
    if (TransferTables.FILLED_BY_DATABASE.contains(table.qualified())) {
      execute(table.deleteAll(organization));
    }
    try {
      if (table.ofEngine()) {
        new ArchivedRows(table, references).readFrom(rows, connection, table.qualified());
      } else {
        pastTheWall(table, rows, references);
      }
    } catch (PSQLException refused) {
      ServerErrorMessage said = refused.getServerErrorMessage();
      if (said == null || !String.valueOf(refused.getSQLState()).startsWith(INTEGRITY_BROKEN)) {
        throw refused;
      }
      throw new RowsCollide(table.qualified(), String.valueOf(said.getConstraint()));
    }
  }

  /** A table with row-level security takes no copy; from another table, each row meets the wall. */
  private void pastTheWall(TransferTable table, InputStream rows, DefinitionReferences references)
      throws IOException, SQLException {
    execute(table.createLike(ARRIVING));
    new ArchivedRows(table, references).readFrom(rows, connection, ARRIVING);
    execute(table.insertFrom(ARRIVING));
    execute("drop table " + ARRIVING);
  }

  ArchivedTable read(TransferTable table, OutputStream rows, DefinitionReferences references)
      throws IOException, SQLException {
    return new ArchivedRows(table, references).writeTo(rows, connection, organization);
  }

  /** Nothing is due and no mail is read until the operator lets the organization work. */
  void letRest() throws SQLException {
    String id = organization.organizationId().toString();
    execute(
        """
        update orgo.organizations
        set status = 'suspended', status_reason = 'Imported', status_changed_at = now()
        where organization_id = '%s'
          and status = 'active'
        """
            .formatted(id));
    execute("update orgo.mailboxes set enabled = false where organization_id = '%s'".formatted(id));
    for (Object[] each : sequences()) {
      execute(ADVANCE.formatted(each));
    }
  }

  private List<Object[]> sequences() throws SQLException {
    List<Object[]> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SEQUENCES)) {
      while (row.next()) {
        found.add(new Object[] {row.getString(1), row.getString(2), row.getString(3)});
      }
    }
    return found;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
