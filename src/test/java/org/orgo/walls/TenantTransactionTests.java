package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.platform.tenancy.TenantTransactionManager;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the second wall does to plain SQL, and that a transaction's tenant ends with it. */
@OrgoTest
class TenantTransactionTests {

  private static final String SETTING =
      "select coalesce(current_setting('orgo.organization_id', true), '')";

  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired DatabaseServer server;

  private TestOrganization ours;
  private TestOrganization theirs;
  private FilledTables tables;
  private String mark;

  @BeforeEach
  void found() {
    ours = organizations.found("hospital");
    theirs = organizations.found("hospital");
    mark = "canary" + UUID.randomUUID().toString().substring(0, 8);
    tables = transaction.execute(status -> new FilledTables(jdbc));
    in(theirs, () -> tables.fill(theirs.id().value(), mark, mark));
  }

  @Test
  void without_a_tenant_there_are_no_rows() {
    for (String table : tables.inOrder()) {
      assertThat(transaction.<Long>execute(status -> count(table, "true"))).as(table).isZero();
      assertThatThrownBy(
              () ->
                  transaction.executeWithoutResult(
                      status -> tables.insert(table, theirs.id().value(), mark, "nobody")))
          .as(table)
          .rootCause()
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void the_owner_sees_the_rows() {
    for (String table : tables.inOrder()) {
      assertThat(in(theirs, () -> count(table, isTheirs()))).as(table).isPositive();
    }
  }

  @Test
  void a_foreign_row_cannot_be_read_changed_or_deleted() {
    for (String table : tables.inOrder()) {
      assertThat(in(ours, () -> count(table, isTheirs()))).as(table).isZero();
      assertThat(touched("update %s set organization_id = organization_id where ", table)).isZero();
      assertThat(touched("delete from %s where ", table)).as(table).isZero();
      assertThat(in(theirs, () -> count(table, isTheirs()))).as(table).isPositive();
    }
  }

  @Test
  void a_row_cannot_be_put_into_another_organization() {
    in(ours, () -> tables.fill(ours.id().value(), mark, "ours"));
    for (String table : tables.inOrder()) {
      assertThatThrownBy(
              () -> in(ours, () -> tables.insert(table, theirs.id().value(), mark, "foreign")))
          .as("insert into " + table)
          .rootCause()
          .hasMessageContaining("row-level security");
      String move = "update %s set organization_id = '%s'".formatted(table, theirs.id().value());
      assertThatThrownBy(() -> in(ours, () -> jdbc.update(move)))
          .as(move)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageMatching("(?s).*(row-level security|permission denied).*");
    }
  }

  /** Equal ids, names and addresses in both: no key tells one about the other. */
  @Test
  void a_unique_key_never_tells_that_a_foreign_row_exists() {
    assertThatCode(() -> in(ours, () -> tables.fill(ours.id().value(), mark, mark)))
        .doesNotThrowAnyException();
  }

  @Test
  void the_tenant_ends_with_its_transaction() {
    try (HikariDataSource pool = pool(2)) {
      JdbcTemplate plain = new JdbcTemplate(pool);
      TransactionTemplate ofTenant = transactions(pool);
      for (int round = 0; round < 4; round++) {
        boolean rollback = round % 2 == 1;
        CurrentTenant.run(
            theirs.id(),
            () ->
                ofTenant.executeWithoutResult(
                    status -> {
                      assertThat(setting(plain)).isEqualTo(theirs.id().value().toString());
                      if (rollback) {
                        status.setRollbackOnly();
                      }
                    }));
        assertThat(ofTenant.<String>execute(status -> setting(plain))).isEmpty();
        assertThat(plain.queryForObject("select count(*) from orgo.tasks", Long.class)).isZero();
      }
    }
  }

  @Test
  void a_new_transaction_inside_another_has_the_same_tenant_and_takes_nothing_away() {
    try (HikariDataSource pool = pool(2)) {
      JdbcTemplate plain = new JdbcTemplate(pool);
      TransactionTemplate outer = transactions(pool);
      TransactionTemplate inner = new TransactionTemplate(outer.getTransactionManager());
      inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
      String tenant = theirs.id().value().toString();
      CurrentTenant.run(
          theirs.id(),
          () ->
              outer.executeWithoutResult(
                  status -> {
                    assertThat(inner.<String>execute(nested -> setting(plain))).isEqualTo(tenant);
                    assertThat(setting(plain)).isEqualTo(tenant);
                    assertThatThrownBy(() -> CurrentTenant.run(ours.id(), () -> {}))
                        .hasMessageContaining("tenant");
                  }));
      assertThat(outer.<String>execute(status -> setting(plain))).isEmpty();
    }
  }

  @Test
  void a_connection_that_comes_with_a_tenant_is_thrown_away() throws SQLException {
    try (HikariDataSource pool = pool(1)) {
      int dirty = backend(pool);
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("set orgo.organization_id = '%s'".formatted(theirs.id().value()));
      }
      TransactionTemplate ofTenant = transactions(pool);
      Supplier<Integer> next = () -> ofTenant.execute(status -> backend(pool));
      assertThatThrownBy(() -> CurrentTenant.as(ours.id(), next))
          .isInstanceOf(CannotCreateTransactionException.class)
          .hasMessageContaining("thrown away");
      assertThat(CurrentTenant.as(ours.id(), next)).isNotEqualTo(dirty);
    }
  }

  private long touched(String sql, String table) {
    String statement = sql.formatted(table) + isTheirs();
    try {
      return in(ours, () -> (long) jdbc.update(statement));
    } catch (DataAccessException refused) {
      assertThat(refused).rootCause().hasMessageContaining("permission denied");
      return 0;
    }
  }

  private String isTheirs() {
    return "organization_id = '%s'".formatted(theirs.id().value());
  }

  private long count(String table, String condition) {
    return jdbc.queryForObject(
        "select count(*) from %s where %s".formatted(table, condition), Long.class);
  }

  private <T> T in(TestOrganization organization, Supplier<T> work) {
    return organization.asSystem(() -> transaction.execute(status -> work.get()));
  }

  private void in(TestOrganization organization, Runnable work) {
    organization.runAsSystem(() -> transaction.executeWithoutResult(status -> work.run()));
  }

  private HikariDataSource pool(int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url());
    config.setUsername("orgo_app");
    config.setPassword(server.password("orgo_app"));
    config.setMaximumPoolSize(size);
    return new HikariDataSource(config);
  }

  private static TransactionTemplate transactions(HikariDataSource pool) {
    return new TransactionTemplate(
        new TenantTransactionManager(pool, () -> CurrentTenant.find().map(OrganizationId::value)));
  }

  private static String setting(JdbcTemplate plain) {
    return plain.queryForObject(SETTING, String.class);
  }

  private static int backend(HikariDataSource pool) {
    Connection connection = DataSourceUtils.getConnection(pool);
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, pool);
    }
  }
}
