package org.orgo.database;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out the running transaction's connection and nothing else. Spring looks the transaction up
 * under the wrapped pool; who gets here without one would run a statement that names no tenant.
 */
public final class TransactionBoundDataSource extends DelegatingDataSource
    implements InfrastructureProxy {

  public TransactionBoundDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Object getWrappedObject() {
    return getTargetDataSource();
  }

  @Override
  public Connection getConnection() throws StatementOutsideTransaction {
    throw new StatementOutsideTransaction();
  }

  @Override
  public Connection getConnection(String username, String password)
      throws StatementOutsideTransaction {
    throw new StatementOutsideTransaction();
  }
}
