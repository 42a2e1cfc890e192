package org.orgo.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseOutageTest {

  @ParameterizedTest
  @CsvSource({
    "08001, UNREACHABLE",
    "08006, UNREACHABLE",
    "57P01, UNREACHABLE",
    "57P02, UNREACHABLE",
    "57P03, UNREACHABLE",
    "53300, BUSY",
    "53100, FULL"
  })
  void the_state_of_a_failure_tells_an_outage(String state, DatabaseOutage outage) {
    Exception thrown =
        new IllegalStateException(
            new CannotCreateTransactionException("no", new SQLException("gone", state)));

    assertThat(DatabaseOutage.behind(thrown)).contains(outage);
  }

  @Test
  void a_pool_that_waited_in_vain_is_busy_unless_it_knows_better() {
    assertThat(DatabaseOutage.behind(new SQLTransientConnectionException("timed out")))
        .contains(DatabaseOutage.BUSY);
    assertThat(DatabaseOutage.behind(new SQLTransientConnectionException("timed out", "08001")))
        .contains(DatabaseOutage.UNREACHABLE);
  }

  @Test
  void a_connection_that_broke_before_is_an_outage() {
    assertThat(
            DatabaseOutage.behind(
                new TransactionSystemException("", new SQLException("Connection is closed"))))
        .contains(DatabaseOutage.UNREACHABLE);
  }

  @ParameterizedTest
  @CsvSource({"23505", "42P01", "57014", "22021", "40001"})
  void what_a_statement_did_wrong_is_none(String state) {
    assertThat(DatabaseOutage.behind(new SQLException("wrong", state))).isEmpty();
  }

  @Test
  void neither_is_what_has_nothing_to_do_with_a_database() {
    assertThat(DatabaseOutage.behind(new IllegalStateException("Connection is closed"))).isEmpty();
    assertThat(DatabaseOutage.behind(new SQLException("only inside transactions"))).isEmpty();
  }
}
