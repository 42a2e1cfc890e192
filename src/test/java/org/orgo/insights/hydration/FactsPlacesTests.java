package org.orgo.insights.hydration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.insights.Hydration;
import org.orgo.insights.persistence.StrayRowMapper;
import org.orgo.insights.persistence.system.HydrationDirectoryMapper;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;

/** Where facts lie, what is in none of them, and that they come by themselves. */
@OrgoTest
class FactsPlacesTests {

  private static final String CANARY = "canarybird";

  @Autowired Hydration hydration;
  @Autowired HydrationDirectoryMapper directory;
  @Autowired OrganizationVisit visit;
  @Autowired StrayRowMapper strays;
  @Autowired TaskScheduler scheduler;
  @Autowired Clock clock;
  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired DatabaseServer server;

  private TestOrganization ours;
  private WorkRows rows;

  @BeforeEach
  void found() {
    ours = organizations.found("hospital");
    rows = new WorkRows(ours, jdbc, transaction);
  }

  @Test
  void facts_of_a_month_without_a_partition_get_one_with_the_next_start() throws SQLException {
    UUID task = rows.openTask(Instant.parse("2041-05-10T12:00:00Z"), null, null, null);
    ours.runAsSystem(hydration::upToNow);
    assertThat(
            as(
                "postgres",
                "select count(*) from insights.fact_tasks_other where created_on = '2041-05-10'"))
        .containsExactly("1");

    try (Connection owner = connect("orgo_owner");
        Statement statement = owner.createStatement()) {
      statement.execute("call insights.add_partitions(current_date, current_date)");
    }

    assertThat(
            as(
                "postgres",
                "select count(*) from insights.fact_tasks_other where created_on = '2041-05-10'"))
        .containsExactly("0");
    assertThat(as("postgres", "select task_id from insights.fact_tasks_2041_05"))
        .containsExactly(task.toString());
    rows.event(task, "COMMENT_ADDED", Instant.parse("2041-05-10T13:00:00Z"), null, "{}");
    ours.runAsSystem(hydration::upToNow);
    assertThat(rows.fact("fact_tasks", "task_id", task)).containsEntry("comments", 1);
  }

  @Test
  void no_name_and_no_text_of_anybody_is_in_insights() throws SQLException {
    UUID person = rows.person("normal");
    rows.sql(
        "update persons set display_name = 'canarybird', email = 'canarybird@' || person_id where organization_id = ?");
    UUID theCase = rows.openCase(Instant.now(), person);
    UUID task = rows.openTask(Instant.now(), null, person, null);
    UUID signal = rows.signal(Instant.now(), theCase, "canarybird@example.org");
    rows.sql(
        "update cases set title = 'canarybird', description = 'canarybird', metadata = '{\"canarybird\": \"canarybird\"}', visibility = 'ANONYMISED' where organization_id = ?");
    rows.sql(
        "update tasks set title = 'canarybird', description = 'canarybird', metadata = '{\"canarybird\": \"canarybird\"}', visibility = 'ANONYMISED' where organization_id = ?");
    rows.sql(
        "update signals set subject = 'canarybird', body = 'canarybird' where organization_id = ?");
    rows.checkin(rows.group("green"), person, 3, Instant.now());
    ours.runAsSystem(hydration::upToNow);
    assertThat(rows.count("fact_tasks")).isEqualTo(1);
    assertThat(rows.count("fact_occurrences")).isEqualTo(3);
    String pseudonym =
        rows.one(
                UUID.class,
                "select pseudonym_id from persons where organization_id = ? and person_id = ?",
                person)
            .orElseThrow()
            .toString();

    List<String> found = new ArrayList<>();
    for (String table :
        as(
            "postgres",
            "select relname from pg_class where relnamespace = 'insights'::regnamespace and relkind in ('r', 'p')")) {
      String who = table.equals("person_keys") ? CANARY : CANARY + "|" + person + "|" + pseudonym;
      as(
              "postgres",
              "select to_jsonb(t)::text from insights.%s t where to_jsonb(t)::text ~ '%s'"
                  .formatted(table, who))
          .forEach(row -> found.add(table + ": " + row));
    }
    assertThat(found).isEmpty();
    assertThat(List.of(task, signal)).doesNotContainNull();
  }

  @Test
  void a_change_is_in_the_facts_after_the_next_round() {
    UUID task = rows.openTask(Instant.now(), null, null, null);
    HydrationLag lag = new HydrationLag(new OurDirectory(), strays, transaction, clock);
    HydrationRounds rounds = new HydrationRounds(new OurDirectory(), visit, lag, scheduler, clock);
    assertThat(lag.measure()).hasSize(1);
    assertThat(lag.age()).hasValueSatisfying(age -> assertThat(age).isPositive());

    rounds.hydrate();

    assertThat(rows.fact("fact_tasks", "task_id", task)).containsEntry("comments", 0);
    assertThat(lag.measure()).isEmpty();
    assertThat(lag.age()).contains(Duration.ZERO);
  }

  @Test
  void an_organization_that_insights_does_not_know_is_found_and_rebuilt() {
    rows.openTask(Instant.now(), null, null, null);
    rows.sql("delete from insights.changes where organization_id = ?");
    HydrationLag lag = new HydrationLag(new OurDirectory(), strays, transaction, clock);

    new HydrationRounds(new OurDirectory(), visit, lag, scheduler, clock).closeDays();

    assertThat(rows.count("fact_tasks")).isEqualTo(1);
    assertThat(
            rows.fact("dim_organizations", "organization_id", ours.id().value())
                .get("closed_until"))
        .isNotNull();
  }

  /** What the directory says about our organization; others have work of other tests. */
  private final class OurDirectory implements HydrationDirectoryMapper {

    @Override
    public List<WaitingOrganization> waiting() {
      return directory.waiting().stream()
          .filter(each -> each.organizationId().equals(ours.id()))
          .toList();
    }

    @Override
    public long queued() {
      return directory.queued();
    }

    @Override
    public List<OrganizationId> unknown() {
      return directory.unknown().stream().filter(ours.id()::equals).toList();
    }

    @Override
    public List<LastClosed> lastClosed() {
      return directory.lastClosed().stream()
          .filter(each -> each.organizationId().equals(ours.id()))
          .toList();
    }
  }

  private List<String> as(String role, String query) throws SQLException {
    try (Connection connection = connect(role);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    }
  }

  private Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(server.url(), role, server.password(role));
  }
}
