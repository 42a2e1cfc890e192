package org.orgo.insights.hydration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.orgo.OrgoApplication;
import org.orgo.insights.Hydration;
import org.orgo.platform.commands.Commands;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A backup that is restored somewhere else: rows, facts and what was still queued, with the numbers
 * of sequences and none of transactions. Copied as pg_dump does it, because its own version must
 * not be older than the server's.
 */
@OrgoTest
@Isolated
class RestoredDumpTests {

  /** What is generated is generated there too. */
  private static final String WRITTEN_COLUMNS =
      """
      select string_agg(quote_ident(attname), ', ' order by attnum)
      from pg_attribute
      where attrelid = '%s'::regclass
        and attnum > 0
        and not attisdropped
        and attgenerated = ''
      """;

  private static final String TABLES =
      """
      select tab.oid::regclass
      from pg_class tab
      join pg_attribute col on col.attrelid = tab.oid and col.attname = 'organization_id'
      where tab.relnamespace in ('orgo'::regnamespace, 'insights'::regnamespace)
        and tab.relkind in ('r', 'p')
        and not tab.relispartition
      """;

  /** Those of an organization are made with it, which no trigger has done there. */
  private static final String SEQUENCES =
      """
      select
        case when relname like 'work\\_numbers\\_%'
          then format('create sequence %1$s; alter sequence %1$s owner to orgo_owner; ', oid::regclass)
          else '' end
        || format('select setval(%L, %s)', oid::regclass, nextval(oid::regclass))
      from pg_class
      where relkind = 'S'
        and relnamespace in ('orgo'::regnamespace, 'insights'::regnamespace)
      """;

  @Autowired Hydration hydration;
  @Autowired HydrationBatch batch;
  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired DatabaseServer server;

  @Test
  void hydration_goes_on_where_it_was() throws SQLException, IOException {
    TestOrganization ours = organizations.found("hospital");
    WorkRows rows = new WorkRows(ours, jdbc, transaction);
    UUID theCase = rows.openCase(Instant.now(), null);
    UUID task = rows.openTask(Instant.now(), theCase, rows.person("normal"), null);
    ours.runAsSystem(hydration::upToNow);
    rows.event(task, "COMMENT_ADDED", Instant.now(), null, "{}");
    rows.openTask(Instant.now().minus(Duration.ofDays(40)), theCase, null, null);
    assertThat(rows.count("changes")).isPositive();

    try (Connection source = connect("orgo", "postgres")) {
      query(source, "create database restored");
      try (Connection target = connect("restored", "postgres")) {
        execute(
            target,
            new ClassPathResource("db/bootstrap/roles.sql")
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(rebuildInsights("nobody")).isEqualTo(1);
        execute(target, "set session_replication_role = replica");
        copy(source, target, ours);
        for (String sequence : query(source, SEQUENCES)) {
          execute(target, sequence);
        }
        execute(target, "update orgo.organizations set demo = false");
        execute(target, "set session_replication_role = default");
        execute(
            target,
            """
            set search_path = orgo;
            set role orgo_app;
            select set_config('orgo.organization_id', '%1$s', false);
            insert into orgo.task_events (organization_id, event_id, task_id, kind, origin, occurred_at)
            values ('%1$s', gen_random_uuid(), '%2$s', 'COMMENT_ADDED', 'UI', now());
            reset role;
            """
                .formatted(ours.id(), task));
        assertThat(
                query(
                    target,
                    "select count(*) from insights.changes where change_id = (select max(change_id) from insights.changes)"))
            .containsExactly("1");

        assertThat(rebuildInsights(ours.slug())).isZero();

        assertThat(query(target, "select comments from insights.fact_tasks order by comments"))
            .containsExactly("0", "2");
        assertThat(query(target, "select tasks from insights.fact_cases")).containsExactly("2");
        assertThat(query(target, "select count(*) from insights.changes")).containsExactly("0");
      } finally {
        query(source, "drop database restored with (force)");
      }
    }
  }

  private int rebuildInsights(String slug) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("orgo.base-url", "https://orgo.example.org");
    settings.put("orgo.mail.signing-key", "only-for-tests-only-for-tests-only-for-tests");
    settings.put("orgo.database.embedded", "false");
    settings.put("orgo.database.url", server.url().replaceFirst("/orgo$", "/restored"));
    for (String role : List.of("owner", "app", "system")) {
      settings.put("orgo.database." + role + ".password", server.password("orgo_" + role));
    }
    settings.forEach(System::setProperty);
    try {
      return Commands.run(OrgoApplication.class, "rebuild-insights", "--organization", slug);
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  private static void copy(Connection source, Connection target, TestOrganization ours)
      throws SQLException, IOException {
    for (String table : query(source, TABLES)) {
      ByteArrayOutputStream rows = new ByteArrayOutputStream();
      String columns = query(source, WRITTEN_COLUMNS.formatted(table)).get(0);
      source
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy (select %s from %s where organization_id = '%s') to stdout"
                  .formatted(columns, table, ours.id()),
              rows);
      target
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy %s (%s) from stdin".formatted(table, columns),
              new ByteArrayInputStream(rows.toByteArray()));
    }
  }

  private Connection connect(String database, String role) throws SQLException {
    String url = server.url().replaceFirst("/orgo$", "/" + database);
    return DriverManager.getConnection(url, role, server.password(role));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
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
