package org.orgo.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@OrgoTest
class StartGuardTests {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Autowired DatabaseServer server;

  @Autowired
  @Qualifier("applicationPool")
  HikariDataSource pool;

  @Test
  void the_application_itself_may_start() {
    DatabaseFacts facts = DatabaseFacts.read(pool);
    assertThatCode(() -> StartGuard.check(facts, Instant.now())).doesNotThrowAnyException();
    assertThat(facts.role()).isEqualTo("orgo_app");
    assertThat(facts.openTables()).isEmpty();
  }

  @Test
  void a_superuser_is_recognised_and_refused() {
    DatabaseFacts facts =
        DatabaseFacts.read(
            new DriverManagerDataSource(server.url(), "postgres", server.password("postgres")));
    assertThat(facts.superuser()).isTrue();
    assertThatThrownBy(() -> StartGuard.check(facts, Instant.now()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("superuser");
  }

  @Test
  void a_role_that_bypasses_the_walls_is_refused() {
    DatabaseFacts backup =
        DatabaseFacts.read(
            new DriverManagerDataSource(
                server.url(), "orgo_backup", server.password("orgo_backup")));
    assertThat(backup.bypassesWalls()).isTrue();
    refused(backup, "bypasses row-level security");
  }

  @Test
  void a_table_without_forced_walls_is_named() {
    refused(facts(List.of("tasks"), true, true), "not forced on tasks");
  }

  @Test
  void a_server_that_may_lose_acknowledged_work_is_refused() {
    refused(facts(List.of(), false, true), "fsync");
    refused(facts(List.of(), true, false), "synchronous_commit");
  }

  @Test
  void a_clock_more_than_five_seconds_off_is_refused() {
    DatabaseFacts good = facts(List.of(), true, true);
    assertThatCode(() -> StartGuard.check(good, NOON.plusMillis(4_900))).doesNotThrowAnyException();
    assertThatThrownBy(() -> StartGuard.check(good, NOON.plusSeconds(6)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("6 s off");
    assertThatThrownBy(() -> StartGuard.check(good, NOON.minusSeconds(6)))
        .isInstanceOf(CannotStart.class);
  }

  private static void refused(DatabaseFacts facts, String words) {
    assertThatThrownBy(() -> StartGuard.check(facts, facts.time()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(words);
  }

  private static DatabaseFacts facts(List<String> open, boolean fsync, boolean synchronousCommit) {
    return new DatabaseFacts("orgo_app", false, false, open, fsync, synchronousCommit, NOON);
  }
}
