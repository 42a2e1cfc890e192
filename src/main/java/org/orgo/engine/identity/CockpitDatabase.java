package org.orgo.engine.identity;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections for Cockpit's own queries, which run outside Spring's transactions. They name no
 * tenant, so they see none of our rows. They can only read the engine's tables, which the engine's
 * tenant check guards.
 */
class CockpitDatabase extends DelegatingDataSource {

  CockpitDatabase(HikariDataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    connection.setReadOnly(true); // the pool takes this back when it gets the connection back
    return connection;
  }
}
