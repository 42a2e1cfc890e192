package org.orgo.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Names the tenant to PostgreSQL as the first statement of each transaction, for that transaction
 * only. The same statement proves that the connection came out of the pool without a tenant.
 */
public final class TenantTransactionManager extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  private static final String NAME_THE_TENANT =
      """
      select
        current_setting('orgo.organization_id', true),
        set_config('orgo.organization_id', ?, true),
        set_config('orgo.request_id', ?, true),
        set_config('orgo.token_id', ?, true),
        set_config('orgo.address', ?, true),
        set_config('orgo.trace_parent', ?, true)
      """;

  private final transient TenantSource tenants;
  private final transient Supplier<TransactionOrigin> origin;

  public TenantTransactionManager(DataSource pool, TenantSource tenants) {
    this(pool, tenants, () -> TransactionOrigin.NONE);
  }

  /**
   * @param origin where the work of a transaction comes from, asked as it begins
   */
  public TenantTransactionManager(
      DataSource pool, TenantSource tenants, Supplier<TransactionOrigin> origin) {
    super(pool);
    this.tenants = tenants;
    this.origin = origin;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    ConnectionHolder holder =
        (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
    try {
      nameTenant(holder.getConnection());
    } catch (SQLException | RuntimeException failure) {
      doCleanupAfterCompletion(transaction);
      throw failure instanceof CannotCreateTransactionException refused
          ? refused
          : new CannotCreateTransactionException("The tenant could not be named", failure);
    }
  }

  private void nameTenant(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NAME_THE_TENANT)) {
      statement.setString(1, tenants.current().map(UUID::toString).orElse(""));
      TransactionOrigin from = origin.get();
      statement.setString(2, from.requestId());
      statement.setString(3, from.tokenId());
      statement.setString(4, from.address());
      statement.setString(5, from.traceParent());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String before = row.getString(1);
        if (before != null && !before.isEmpty()) {
          connection.abort(Runnable::run);
          throw new CannotCreateTransactionException(
              "A pooled connection still carried a tenant; it was thrown away");
        }
      }
    }
  }
}
