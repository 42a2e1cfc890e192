package org.orgo.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What is in the database of a process that runs, or ran: its server outlives it. Looks as the
 * superuser, whom no tenant wall stops.
 */
final class Survivors {

  private static final int LINE_OF_THE_PORT = 3;

  private final Path postmaster;
  private final Path passwords;

  Survivors(Path data) {
    this.postmaster = data.resolve("postgres").resolve("postmaster.pid");
    this.passwords = data.resolve("postgres.passwords");
  }

  /** What is not through yet of so many mails and all they caused, and how much of it. */
  Map<String, Integer> pending(int mails) {
    Map<String, Integer> pending = new TreeMap<>();
    pending.put(
        "mails", mails - count("select count(*) from orgo.signals where status = 'ROUTED'"));
    pending.put(
        "jobs",
        count("select count(*) from engine.act_ru_job where handler_type_ = 'async-continuation'"));
    pending.put("events", count("select count(*) from orgo.event_publication"));
    pending.put("outbox", count("select count(*) from orgo.outgoing_emails where status = 'DUE'"));
    pending.values().removeIf(many -> many == 0);
    return pending;
  }

  /** The database's main process. */
  ProcessHandle postmaster() {
    try {
      long pid = Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
      return ProcessHandle.of(pid).orElseThrow();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Whether the database takes connections. */
  boolean answers() {
    try {
      return count("select 1") == 1;
    } catch (RuntimeException gone) {
      return false;
    }
  }

  int count(String query) {
    return with(sql -> sql.queryForObject(query, Integer.class));
  }

  List<Map<String, Object>> rows(String query) {
    return with(sql -> sql.queryForList(query));
  }

  /**
   * Two minutes pass, after which what the dead process had claimed, locked or put off is anybody's
   * again.
   */
  void twoMinutesPass() {
    with(
        sql -> {
          sql.update(
              "update engine.act_ru_job set lock_exp_time_ = now() - interval '1 s' where lock_exp_time_ is not null");
          sql.update("update orgo.outgoing_emails set due_at = due_at - interval '2 min'");
          return sql.update(
              "update orgo.mailbox_leases set held_until = held_until - interval '2 min'");
        });
  }

  /**
   * Runs one statement, with names as the application's.
   *
   * @return how many rows it touched
   */
  int update(String statement) {
    return with(
        sql -> {
          sql.execute("set search_path = orgo");
          return sql.update(statement);
        });
  }

  /** What the dead process was writing is any node's to write. */
  int exportLeasesRunOut() {
    return with(
        sql ->
            sql.update(
                "update orgo.exports set held_until = now() - interval '1 s' where held_until is not null"));
  }

  private <T> T with(Function<JdbcTemplate, T> work) {
    SingleConnectionDataSource connection = null;
    try {
      String port = Files.readAllLines(postmaster).get(LINE_OF_THE_PORT).strip();
      String password = Files.readAllLines(passwords).get(0).substring("postgres=".length());
      connection =
          new SingleConnectionDataSource(
              DriverManager.getConnection(
                  "jdbc:postgresql://localhost:%s/orgo".formatted(port), "postgres", password),
              true);
      return work.apply(new JdbcTemplate(connection));
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    } finally {
      if (connection != null) {
        connection.destroy();
      }
    }
  }
}
