package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The login with which Superset reads for one organization, and what whoever has it could say to
 * read another's: which organization it is must not depend on anything that a session can set.
 */
@OrgoTest
class ReaderLoginTests {

  private static final List<String> PUBLISHED =
      List.of(
          "insights.published_cells", "insights.published_wellbeing", "insights.published_stays");

  @Autowired TestOrganizations organizations;
  @Autowired DatabaseServer server;

  private ReaderLogins logins;
  private UUID ours;
  private UUID theirs;

  @BeforeEach
  void create_two_readers() throws Exception {
    logins = new ReaderLogins(server);
    ours = organizations.found("hospital").id().value();
    theirs = organizations.found("hospital").id().value();
    logins.create(ours, "orgo_bi_ours");
    logins.create(theirs, "orgo_bi_theirs");
    logins.publishCells(ours);
    logins.publishCells(theirs);
  }

  @AfterEach
  void drop_them() throws SQLException {
    logins.drop("orgo_bi_ours", "orgo_bi_theirs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1",
        "set orgo.organization_id = '{theirs}'",
        "select set_config('orgo.organization_id', '{theirs}', false)",
        "set role orgo_insights_ro",
        "set role orgo_app",
        "set role orgo_bi_theirs",
        "set session authorization orgo_bi_theirs",
        "set session authorization orgo_insights_ro",
        "set row_security = off",
        "set search_path = orgo, insights, pg_temp",
        "set default_transaction_read_only = off",
        "grant orgo_bi_theirs to orgo_bi_ours",
        "update insights.reader_logins set organization_id = '{theirs}'",
        "alter role orgo_bi_theirs password 'known'",
        "alter policy reader_wall on insights.published_cells using (true)",
        "alter table insights.published_cells disable row level security",
      })
  void whatever_a_reader_says_it_reads_its_own_rows_only(String said) throws SQLException {
    try (Connection reader = logins.connect("orgo_bi_ours", "")) {
      ReaderLogins.say(reader, said.replace("{theirs}", theirs.toString()));

      for (String table : PUBLISHED) {
        assertThat(ReaderLogins.organizationsIn(reader, table)).as(table).isSubsetOf(ours);
      }
    }
  }

  @Test
  void a_reader_does_read_its_own_rows() throws SQLException {
    try (Connection reader = logins.connect("orgo_bi_ours", "")) {
      for (String table : PUBLISHED) {
        assertThat(ReaderLogins.organizationsIn(reader, table)).as(table).containsExactly(ours);
      }
    }
  }

  @Test
  void options_in_the_address_of_the_database_change_nothing() throws SQLException {
    try (Connection reader =
        logins.connect(
            "orgo_bi_ours", "-c orgo.organization_id=" + theirs + " -c row_security=on")) {
      assertThat(ReaderLogins.organizationsIn(reader, PUBLISHED.get(0))).containsExactly(ours);
    }
  }

  /** What is said above does something: a wall that asks a setting falls to it. */
  @Test
  void a_wall_that_asks_a_setting_would_not_hold() throws SQLException {
    logins.publishBehindSetting("insights.forgeable");
    try (Connection reader = logins.connect("orgo_bi_ours", "-c orgo.organization_id=" + theirs)) {
      assertThat(ReaderLogins.organizationsIn(reader, "insights.forgeable"))
          .containsExactly(theirs);
      ReaderLogins.say(reader, "set orgo.organization_id = '%s'".formatted(ours));
      assertThat(ReaderLogins.organizationsIn(reader, "insights.forgeable")).containsExactly(ours);
    } finally {
      logins.execute("drop table insights.forgeable");
    }
  }

  @Test
  void a_reader_has_no_right_on_anything_else() throws SQLException {
    assertThat(
            logins.ask(
                """
                select rel.oid::regclass::text
                from pg_class rel
                where rel.relnamespace::regnamespace::text in ('orgo', 'engine', 'insights')
                  and rel.relkind in ('r', 'p', 'v', 'm', 'f')
                  and (has_any_column_privilege('orgo_bi_ours', rel.oid, 'select, insert, update, references')
                    or has_table_privilege('orgo_bi_ours', rel.oid, 'delete, truncate, trigger, maintain'))
                """))
        .containsExactlyInAnyOrder(
            "insights.published_cells",
            "insights.published_wellbeing",
            "insights.published_stays",
            "insights.reader_logins",
            "insights.dim_dates");
    assertThat(
            logins.ask(
                """
                select oid::regprocedure::text
                from pg_proc
                where pronamespace = 'insights'::regnamespace
                  and prorettype <> 'trigger'::regtype
                  and has_function_privilege('orgo_bi_ours', oid, 'execute')
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from insights.fact_tasks",
        "select * from insights.fact_tasks_other",
        "select * from insights.dim_persons",
        "select * from insights.person_keys",
        "select * from orgo.tasks",
        "select * from orgo.persons",
        "select * from engine.act_ru_task",
        "insert into insights.published_cells select * from insights.published_cells",
        "delete from insights.published_cells",
        "create table insights.mine ()",
        "create temporary table mine ()",
        "create role mine",
      })
  void facts_partitions_and_work_are_refused_and_nothing_is_written(String said)
      throws SQLException {
    try (Connection reader =
        logins.connect("orgo_bi_ours", "-c default_transaction_read_only=off")) {
      assertThatThrownBy(() -> ReaderLogins.run(reader, said))
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void a_reader_learns_of_no_other_reader_from_the_table_of_readers() throws SQLException {
    try (Connection reader = logins.connect("orgo_bi_ours", "")) {
      assertThat(ReaderLogins.organizationsIn(reader, "insights.reader_logins"))
          .containsExactly(ours);
    }
  }

  @Test
  void a_login_of_one_organization_is_not_given_to_another() {
    assertThatThrownBy(() -> logins.create(theirs, "orgo_bi_ours"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("reads for another organization");
  }
}
