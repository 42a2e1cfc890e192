package org.orgo.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out the running transaction's connection and nothing else. Spring looks the transaction up
 * under the wrapped pool; who gets here without one would run a statement that names no tenant.
 * While the application is still being put together, libraries may look at the database's metadata.
 */
public final class TransactionBoundDataSource extends DelegatingDataSource
    implements InfrastructureProxy, SmartInitializingSingleton {

  private volatile boolean puttingTogether = true;

  public TransactionBoundDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public void afterSingletonsInstantiated() {
    puttingTogether = false;
  }

  @Override
  public Object getWrappedObject() {
    return getTargetDataSource();
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!puttingTogether) {
      throw new StatementOutsideTransaction();
    }
    return super.getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new StatementOutsideTransaction();
  }
}
