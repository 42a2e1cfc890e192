package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.platform.database.EmbeddedDatabase;

/**
 * The backup that the page about production takes is restored into another database, and the
 * application started on it: what was queued for insights when it was taken becomes facts, and so
 * does what happens afterwards. Needs a pg_dump that is as new as the server.
 */
@EnabledIf("pgDumpIsThere")
class RestoredBackupTests {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String SHOPS = "corner-shops";
  private static final int CREATED = 201;

  /** Meanwhile the hospital has found that something repeats, and opened tasks as well. */
  private static final String REPORTED =
      "select task_id from orgo.tasks where title like 'The tap in room%'";

  /** Not those of last year: the friends keep no facts for so long. */
  private static final String LATELY = "select count(*) from %s where %s > current_date - 60";

  @TempDir Path data;

  private EmbeddedDatabase database;

  static boolean pgDumpIsThere() throws IOException, InterruptedException {
    String newEnough = "pg_dump --version | grep -qE ' (1[7-9]|[2-9][0-9])[.]'";
    boolean there = new ProcessBuilder("sh", "-c", newEnough).start().waitFor() == 0;
    if (!there) {
      System.out.println("SKIPPED: no pg_dump of version 17 or newer, so no backup is restored");
    }
    return there;
  }

  @Test
  void an_application_on_a_restored_backup_goes_on_with_its_facts() throws Exception {
    try (EmbeddedDatabase started = EmbeddedDatabase.start(data.resolve("postgres"))) {
      database = started;
      try (OrgoProcess orgo = start("orgo")) {
        String address = orgo.address(PATIENCE);
        assertThat(new Reporter(address, token(address, "worker"), "visitor").send("before"))
            .isEqualTo(CREATED);
        await().atMost(PATIENCE).until(() -> taskFacts("orgo").equals(List.of("PENDING")));
        orgo.kill();
      }
      new DueReviews(new Survivors(data)).somethingRepeats();
      assertThat(ask("orgo", "select count(*) > 0 from insights.changes")).containsExactly("t");

      restore(dump());

      assertThat(ask("restored", "select count(*) from insights.changes"))
          .isEqualTo(ask("orgo", "select count(*) from insights.changes"));
      try (OrgoProcess orgo = start("restored")) {
        String address = orgo.address(PATIENCE);
        start(address, ask("restored", REPORTED).get(0));
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () -> {
                  assertThat(taskFacts("restored")).containsExactly("IN_PROGRESS");
                  assertThat(ask("restored", LATELY.formatted("insights.fact_cases", "opened_on")))
                      .isEqualTo(ask("restored", LATELY.formatted("orgo.cases", "created_at")));
                  assertThat(ask("restored", "select count(*) from insights.changes"))
                      .containsExactly("0");
                });
      }
      assertThat(taskFacts("orgo")).as("the other database").containsExactly("PENDING");
    }
  }

  private List<String> taskFacts(String name) throws SQLException {
    return ask(
        name, "select status from insights.fact_tasks where task_id in (%s)".formatted(REPORTED));
  }

  /** As the role that the page gives to backups. */
  private Path dump() throws IOException, InterruptedException {
    Path file = data.resolve("orgo.dump");
    run("orgo_backup", "pg_dump", "--format", "custom", "--file", file.toString(), "orgo");
    return file;
  }

  /** Into a database that is prepared as for a first start. */
  private void restore(Path file) throws IOException, InterruptedException, SQLException {
    ask("orgo", "create database restored");
    ask("restored", Files.readString(Path.of("src/main/resources/db/bootstrap/roles.sql")));
    run(
        "postgres",
        "pg_restore",
        "--clean",
        "--if-exists",
        "--dbname",
        "restored",
        "--exit-on-error",
        file.toString());
  }

  private void run(String role, String program, String... arguments)
      throws IOException, InterruptedException {
    URI server = URI.create(database.url().substring("jdbc:".length()));
    ProcessBuilder command = new ProcessBuilder(program);
    command
        .command()
        .addAll(
            List.of(
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(server.getPort()),
                "--username",
                role));
    command.command().addAll(List.of(arguments));
    command.environment().put("PGPASSWORD", database.password(role));
    Path said = data.resolve(program + ".log");
    Process process = command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor()).as("%s said %s", program, Files.readString(said)).isZero();
  }

  private OrgoProcess start(String name) throws IOException {
    return OrgoProcess.start(
        Files.createDirectory(data.resolve("node-" + name)),
        OrgoProcess.Ports.free(),
        "",
        OrgoProcess.external(database, database.url().replaceFirst("/orgo$", "/" + name)));
  }

  private static void start(String address, String task) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(address + "/api/v3/tasks/" + task + "/actions/start"))
                    .header("Authorization", "Bearer " + token(address, "worker"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static String token(String address, String user)
      throws IOException, InterruptedException {
    return Reporter.token(address, "%s@%s.example".formatted(user, SHOPS));
  }

  private List<String> ask(String name, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.url().replaceFirst("/orgo$", "/" + name),
                "postgres",
                database.password("postgres"));
        Statement statement = connection.createStatement()) {
      List<String> values = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet row = statement.getResultSet();
        while (row.next()) {
          values.add(row.getString(1));
        }
      }
      return values;
    }
  }
}
