package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The migrated database as its own catalogue tells it, and what happens when a wall is missing. */
@OrgoTest
class CatalogueTests {

  @Autowired DatabaseServer server;

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
    connection.setAutoCommit(false);
    execute("set local search_path = orgo");
  }

  @AfterEach
  void forget() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void every_table_has_its_walls_and_every_role_only_its_rights() throws SQLException {
    assertThat(violations()).isEmpty();
    assertThat(new WallsCatalogue(connection).tenantTables()).contains("tasks", "signals");
  }

  @Test
  void dropping_any_policy_is_noticed() throws SQLException {
    List<String> policies =
        WallsCatalogue.ask(
            connection,
            "select format('drop policy %I on %I.%I', policyname, schemaname, tablename) from pg_policies");
    assertThat(policies).hasSizeGreaterThan(20);
    for (String drop : policies) {
      execute("savepoint whole");
      execute(drop);
      assertThat(new WallsCatalogue(connection).violations()).as(drop).isNotEmpty();
      execute("rollback to savepoint whole");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create table stray (id uuid primary key) | stray: has no organization_id
          create table stray (organization_id uuid) | stray: has no organization_id
          create table stray (organization_id text not null) | stray: has no organization_id
          alter table tasks disable row level security | tasks: row-level security is not enabled
          alter table tasks no force row level security | tasks: row-level security is not forced
          alter policy tenant_wall on tasks using (true) | tasks: has no policy tenant_wall
          alter policy tenant_wall on tasks with check (true) | tasks: has no policy tenant_wall
          alter policy tenant_wall on tasks to orgo_app | tasks: has no policy tenant_wall
          create policy more on tasks for select using (true) | tasks: the policy more is not reviewed
          create policy system_reads on tasks for select to orgo_system using (true) | tasks: the policy system_reads
          alter policy system_reads on mailboxes to public | mailboxes: the policy system_reads
          create unique index clue on tasks (task_id, organization_id) | tasks: clue is unique over organizations
          alter table tasks add constraint clue unique (task_id, organization_id) | tasks: clue does not begin
          alter table tasks add constraint bridge foreign key (case_id, organization_id) references cases (case_id, organization_id) | tasks: bridge
          alter table login_directory rename to elsewhere | login_directory: is reviewed as global
          create view peep as select * from tasks | peep: is a view without security_invoker
          create materialized view peep as select * from tasks; grant select on peep to orgo_app | peep: a materialized view
          create table parts (organization_id uuid) partition by hash (organization_id); create table part0 partition of parts for values with (modulus 1, remainder 0); grant select on part0 to orgo_app | part0: a materialized view, partition
          create function power() returns int language sql security definer as 'select 1' | is a security definer
          alter role orgo_app bypassrls | orgo_app: has an attribute
          alter role orgo_app superuser | orgo_app: has an attribute
          alter role orgo_backup nobypassrls | orgo_backup: has an attribute
          alter role orgo_backup reset default_transaction_read_only | orgo_backup: its sessions
          grant orgo_owner to orgo_app | orgo_app: is a member of orgo_owner
          alter table tasks owner to orgo_app | belongs to orgo_app
          alter table engine.act_ru_job owner to orgo_app | act_ru_job: does not belong to orgo_owner
          grant create on schema engine to orgo_app | orgo_app: may create in the schema engine
          grant create on schema public to public | orgo_app: may create in the schema public
          grant temporary on database orgo to orgo_app | orgo_app: may create schemas or temporary
          grant truncate on tasks to orgo_app | tasks: orgo_app may do more
          grant delete on audit_entries to orgo_app | audit_entries: orgo_app may change
          grant update (fields) on audit_entries to orgo_app | audit_entries: orgo_app may change
          grant delete on audit_seals to orgo_app | audit_seals: orgo_app may change
          grant update (head) on audit_seals to orgo_app | audit_seals: orgo_app may change
          grant execute on procedure tenant_table to orgo_app | tenant_table: orgo_app may raise
          grant select on tasks to public | tasks: everybody has rights
          grant select on tasks to orgo_system | tasks.title: orgo_system may read
          grant update (last_error) on mailboxes to orgo_system | mailboxes: orgo_system may write
          grant insert on tasks to orgo_backup | tasks: orgo_backup may write
          revoke select on tasks from orgo_backup | tasks: orgo_backup cannot read
          create table insights.stray (id uuid primary key) | stray: has no organization_id
          alter table insights.fact_tasks no force row level security | fact_tasks: row-level security is not forced
          alter policy tenant_wall on insights.fact_cases using (true) | fact_cases: has no policy tenant_wall
          create policy more on insights.fact_tasks for select using (true) | fact_tasks: the policy more is not reviewed
          grant select on insights.fact_tasks_other to orgo_app | fact_tasks_other: a materialized view, partition
          grant insert on insights.fact_tasks_other to orgo_app | fact_tasks_other: orgo_app has rights on a partition
          grant select on insights.fact_tasks_other to orgo_insights_ro | fact_tasks_other: orgo_insights_ro has rights on a partition
          grant truncate on insights.fact_tasks to orgo_app | fact_tasks: orgo_app may do more
          grant select on insights.fact_tasks to orgo_system | fact_tasks.person_key: orgo_system may read
          grant select on insights.fact_tasks to orgo_insights_ro | fact_tasks.contributor: orgo_insights_ro may read
          revoke select on insights.fact_tasks_other from orgo_backup | fact_tasks_other: orgo_backup cannot read
          grant create on schema insights to orgo_app | orgo_app: may create in the schema insights
          alter default privileges for role orgo_owner in schema insights grant select on tables to orgo_app | insights: orgo_app gets rights on tables to come
          alter default privileges for role orgo_owner in schema orgo grant truncate on tables to orgo_app | orgo_app gets TRUNCATE
          """)
  void what_opens_a_wall_is_named(String sabotage, String sentence) throws SQLException {
    if (sabotage.contains("bridge")) {
      execute("alter table cases add constraint other_way unique (case_id, organization_id)");
    }
    execute(sabotage);
    assertThat(violations()).anyMatch(found -> found.contains(sentence));
  }

  private List<String> violations() throws SQLException {
    List<String> found = new ArrayList<>(new WallsCatalogue(connection).violations());
    found.addAll(new PrivilegeCatalogue(connection).violations());
    return found;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
