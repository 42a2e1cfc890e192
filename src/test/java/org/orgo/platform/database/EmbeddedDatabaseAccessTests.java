package org.orgo.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets into the embedded server, whose files are whose, and what happens when it is killed. */
class EmbeddedDatabaseAccessTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> ROLES =
      List.of("postgres", "orgo_owner", "orgo_app", "orgo_system", "orgo_backup");

  /** Making a server takes longer than starting it, so most tests start the same one. */
  @TempDir static Path shared;

  @TempDir Path own;
  private Path data;

  @BeforeEach
  void share() {
    data = shared;
  }

  @Test
  void nobody_gets_in_without_the_right_password() throws Exception {
    try (EmbeddedDatabase database = start()) {
      for (String role : ROLES) {
        assertThat(ask(database, role, database.password(role), "select current_user"))
            .isEqualTo(role);
        refused(database, role, "");
        refused(database, role, "wrong");
      }
    }
  }

  @Test
  void passwords_files_and_sockets_are_the_owners_alone() throws Exception {
    try (EmbeddedDatabase database = start()) {
      assertThat(rules()).isNotEmpty().allMatch(rule -> rule.endsWith("scram-sha-256"));
      assertThat(rights(files())).isEqualTo("rwx------");
      assertThat(rights(data.resolve("postgres.passwords"))).isEqualTo("rw-------");
      assertThat(rights(data.resolve("postgres.log"))).isEqualTo("rw-------");
      assertThat(data.resolve("postgres.initial")).doesNotExist();
      assertThat(superuser(database, "show unix_socket_directories")).isEmpty();
      assertThat(
              superuser(
                  database, "select count(*) from pg_hba_file_rules where auth_method = 'trust'"))
          .isEqualTo("0");
    }
  }

  @Test
  void it_starts_again_with_the_passwords_it_made() throws Exception {
    String password;
    try (EmbeddedDatabase database = start()) {
      password = database.password("orgo_app");
    }
    try (EmbeddedDatabase database = start()) {
      assertThat(database.password("orgo_app")).isEqualTo(password);
      assertThat(ask(database, "orgo_app", password, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_directory_from_before_keeps_its_content_and_gets_passwords() throws Exception {
    data = own;
    try (EmbeddedPostgres before =
            EmbeddedPostgres.builder()
                .setDataDirectory(files())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(data.resolve("server").toFile())
                .setRegisterShutdownHook(false)
                .start();
        Connection connection = before.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept as select 'from before' as said");
    }
    assertThat(rules()).anyMatch(rule -> rule.endsWith("trust"));

    try (EmbeddedDatabase database = start()) {
      assertThat(rules()).isNotEmpty().allMatch(rule -> rule.endsWith("scram-sha-256"));
      await().atMost(PATIENCE).untilAsserted(() -> refused(database, "postgres", ""));
      String url = database.url().replace("/orgo", "/postgres");
      try (Connection connection =
              DriverManager.getConnection(url, "postgres", database.password("postgres"));
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select said from kept")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo("from before");
      }
    }
  }

  @Test
  void it_is_started_again_on_its_port_when_it_is_killed() throws Exception {
    try (EmbeddedDatabase database = start()) {
      superuser(database, "select pg_sleep(0)");
      for (int death = 0; death < 2; death++) {
        ProcessHandle before = postmaster();
        before.destroyForcibly();
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(
                () ->
                    postmaster().pid() != before.pid()
                        && "1".equals(superuser(database, "select 1")));
        assertThat(superuser(database, "show fsync")).isEqualTo("on");
        assertThat(superuser(database, "show unix_socket_directories")).isEmpty();
        refused(database, "postgres", "");
      }
    }
  }

  @Test
  void a_program_that_only_looks_like_a_server_is_not_ended() throws Exception {
    try (EmbeddedDatabase first = start()) {
      assertThat(superuser(first, "select 1")).isEqualTo("1");
    }
    Path lookalike = Files.createDirectories(data.resolve("my-postgres")).resolve("sleep");
    Files.copy(Path.of("/bin/sleep"), lookalike);
    assertThat(lookalike.toFile().setExecutable(true)).isTrue();
    Process innocent = new ProcessBuilder(lookalike.toString(), "600").start();
    try {
      Files.writeString(files().resolve("postmaster.pid"), innocent.pid() + "\n");
      try (EmbeddedDatabase again = start()) {
        assertThat(superuser(again, "select 1")).isEqualTo("1");
        assertThat(innocent.isAlive()).isTrue();
      }
    } finally {
      innocent.destroyForcibly();
    }
  }

  @Test
  void the_server_of_another_directory_is_not_ended() throws Exception {
    try (EmbeddedDatabase first = start()) {
      assertThat(superuser(first, "select 1")).isEqualTo("1");
    }
    Path elsewhere = data.resolve("elsewhere");
    try (EmbeddedDatabase other = EmbeddedDatabase.start(elsewhere.resolve("postgres"))) {
      Path foreign = elsewhere.resolve("postgres").resolve("postmaster.pid");
      Files.writeString(
          files().resolve("postmaster.pid"), Files.readAllLines(foreign).get(0) + "\n");
      try (EmbeddedDatabase again = start()) {
        assertThat(superuser(again, "select 1")).isEqualTo("1");
        assertThat(superuser(other, "select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  void a_server_that_an_earlier_run_left_behind_is_ended() throws Exception {
    data = own;
    ProcessHandle left;
    try (EmbeddedPostgres orphan =
        EmbeddedPostgres.builder()
            .setDataDirectory(files())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(data.resolve("server").toFile())
            .setRegisterShutdownHook(false)
            .start()) {
      left = postmaster();
      Files.delete(files().resolve("epg-lock")); // as if its holder had died
      try (EmbeddedDatabase database = start()) {
        assertThat(superuser(database, "select 1")).isEqualTo("1");
        left.onExit().get(1, TimeUnit.SECONDS);
        assertThat(postmaster().pid()).isNotEqualTo(left.pid());
      }
      assertThat(orphan.getPort()).isPositive();
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(files());
  }

  private Path files() {
    return data.resolve("postgres");
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(files().resolve("postmaster.pid")).get(0).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private List<String> rules() throws IOException {
    return Files.readAllLines(files().resolve("pg_hba.conf")).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String superuser(EmbeddedDatabase database, String query) throws SQLException {
    return ask(database, "postgres", database.password("postgres"), query);
  }

  private static String ask(EmbeddedDatabase database, String role, String password, String query)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url(), role, password);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void refused(EmbeddedDatabase database, String role, String password) {
    assertThatThrownBy(() -> ask(database, role, password, "select 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password");
  }
}
