package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.orgo.insights.Hydration;
import org.orgo.insights.cells.PublishedCells;
import org.orgo.people.persons.Persons;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.Visibility;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two tenants and everybody who asked for ANONYMISED work in them have names that are found nowhere
 * else. What insights keep of that work, and what is logged meanwhile, holds none of them.
 */
@OrgoTest
@ExtendWith(OutputCaptureExtension.class)
class InsightsCanaryTests {

  /** Enough that their weeks are published. */
  private static final int PERSONS = 12;

  @Autowired TestOrganizations organizations;
  @Autowired Persons persons;
  @Autowired TaskDesk desk;
  @Autowired Hydration hydration;
  @Autowired PublishedCells cells;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired DatabaseServer server;

  private final String mark = "canary" + UUID.randomUUID().toString().substring(0, 8);
  private TestOrganization ours;
  private TestOrganization theirs;

  @BeforeEach
  void found() {
    ours = organizations.found("hospital");
    theirs = organizations.found("hospital");
  }

  @Test
  void no_name_of_a_tenant_or_of_who_is_anonymised_is_in_insights_or_in_the_log(CapturedOutput log)
      throws SQLException {
    for (TestOrganization each : List.of(ours, theirs)) {
      sql(each, "update organizations set display_name = '%s tenant'");
      for (int number = 0; number < PERSONS; number++) {
        work(each, number);
      }
      sql(each, "update tasks set created_at = created_at - interval '10 days'");
      sql(
          each,
          "update persons set confidentiality = 'highly_sensitive' where email like '%%1@%%'");
      each.runAsSystem(hydration::upToNow);
      each.runAsSystem(() -> cells.publish(LocalDate.now(ZoneOffset.UTC).minusDays(1)));
      LoggerFactory.getLogger(getClass()).warn("The work of {} is in the facts", each.slug());
    }

    assertThat(rows("fact_tasks", "true")).hasSize(2 * PERSONS);
    assertThat(rows("published_cells", "not suppressed")).isNotEmpty();
    for (String table : tables()) {
      assertThat(rows(table, "(%s)::text ~* '%s'".formatted(shownOf(table), mark)))
          .as(table)
          .isEmpty();
    }
    assertThat(log).contains(ours.slug(), theirs.slug()).doesNotContainIgnoringCase(mark);
  }

  private void work(TestOrganization organization, int number) {
    var person =
        organization.asSystem(
            () ->
                persons
                    .findOrCreate(
                        "%s.%d@canary.example".formatted(mark, number), mark + " Person " + number)
                    .personId());
    Task task =
        organization.asSystem(
            () ->
                desk.open(
                    aTask()
                        .titled(mark + " asks for help")
                        .visible(Visibility.ANONYMISED)
                        .askedForBy(person)
                        .draft()));
    organization.as(
        "worker", () -> desk.comment(task.taskId(), mark + " called", CommentVisibility.ORG_WIDE));
  }

  /** How a tenant is called stands in its own row, which only itself reads. */
  private static String shownOf(String table) {
    return table.equals("dim_organizations") ? "to_jsonb(each) - 'display_name'" : "to_jsonb(each)";
  }

  private List<String> tables() throws SQLException {
    return ask(
        "select relname from pg_class where relnamespace = 'insights'::regnamespace and relkind in ('r', 'p', 'm', 'v')");
  }

  private List<String> rows(String table, String condition) throws SQLException {
    return ask(
        "select to_jsonb(each) from insights.%s each where %s".formatted(table, condition)
            + (table.startsWith("fact_") || table.startsWith("published_cells")
                ? " and organization_id in ('%s', '%s')".formatted(ours.id(), theirs.id())
                : ""));
  }

  private List<String> ask(String query) throws SQLException {
    try (Connection superuser =
            DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
        Statement statement = superuser.createStatement();
        var row = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    }
  }

  private void sql(TestOrganization organization, String statement) {
    organization.runAsSystem(
        () -> transaction.executeWithoutResult(status -> jdbc.update(statement.formatted(mark))));
  }
}
