package org.orgo.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.orgo.platform.tenancy.StatementOutsideTransaction;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class EmbeddedDatabaseTests {

  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void acknowledged_work_survives_a_power_cut() {
    assertThat(show("fsync")).isEqualTo("on");
    assertThat(show("synchronous_commit")).isEqualTo("on");
    assertThat(show("full_page_writes")).isEqualTo("on");
  }

  @Test
  void a_statement_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> jdbc.queryForObject("select 1", Integer.class))
        .hasRootCauseInstanceOf(StatementOutsideTransaction.class);
  }

  private String show(String setting) {
    return new TransactionTemplate(transactions)
        .execute(status -> jdbc.queryForObject("show " + setting, String.class));
  }
}
