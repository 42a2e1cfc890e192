package org.orgo.platform.database.owner;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Connections of the migration role for work that goes through every table of one organization. The
 * walls hold for this role too: it sees the rows of that organization and no others.
 */
@Component
public class OwnerConnections {

  private static final String NAME_THE_TENANT =
      "select set_config('orgo.organization_id', ?, true)";

  private static final String CONNECT_TIMEOUT_SECONDS = "2";

  private final DatabaseServer server;

  OwnerConnections(DatabaseServer server) {
    this.server = server;
  }

  /**
   * Begins a transaction that sees one moment. Values are written as text in one form, whatever the
   * server's settings are. Whoever opened it commits it, and closes it.
   */
  public Connection open(OrganizationId organization) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", "orgo_owner");
    login.setProperty("password", server.password("orgo_owner"));
    login.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
    login.setProperty("ApplicationName", "orgo transfer");
    Connection connection = DriverManager.getConnection(server.url(), login);
    try {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      begin(connection, organization);
      return connection;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  private static void begin(Connection connection, OrganizationId organization)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local search_path = orgo, engine");
      statement.execute("set local timezone = 'UTC'");
      statement.execute("set local datestyle = 'ISO, YMD'");
      statement.execute("set local intervalstyle = 'postgres'");
      statement.execute("set local bytea_output = 'hex'");
    }
    try (PreparedStatement statement = connection.prepareStatement(NAME_THE_TENANT)) {
      statement.setString(1, organization.toString());
      statement.execute();
    }
  }
}
