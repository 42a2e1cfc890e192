package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.Deployments;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.OwnTables;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization has a table that nobody checked, as after a restore. */
@OrgoTest
class SuspendedTableTests {

  private static final String LEAK = "{\"subject\":\"The tap leaks\",\"body\":\"Room 12\"}";
  private static final String WRONG =
      TableFiles.xml("label-routing").replace("\"RESTRICTED\"", "\"RESTRICTD\"");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Deployments deployments;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization shops;
  private OwnTables tables;

  @BeforeEach
  void restore() {
    shops = organizations.found("retail_chain");
    tables = new OwnTables(deployments, jdbc, transaction);
    tables.restore(shops, "label-routing", WRONG);
  }

  @Test
  void its_reports_are_stored_and_go_on_when_the_table_is_mended() {
    Api.Answer answer = report(shops);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("outcome").asText()).isEqualTo("ACCEPTED");
    assertThat(signals(shops)).containsExactly("RECEIVED null");

    tables.deploy(shops, "label-routing", TableFiles.xml("label-routing"));

    await().untilAsserted(() -> assertThat(signals(shops)).containsExactly("ROUTED TASK_OPENED"));
    assertThat(report(shops).json().path("outcome").asText()).isNotEqualTo("ACCEPTED");
  }

  @Test
  void nobody_else_notices() {
    TestOrganization friends = organizations.found("friend_group");
    report(shops);

    assertThat(report(friends).json().path("outcome").asText()).isNotEqualTo("ACCEPTED");
    assertThat(incidents(friends)).doesNotContain("label-routing");
  }

  @Test
  void its_operator_reads_what_is_wrong_and_where() {
    assertThat(incidents(shops))
        .contains("Table label-routing, version 1")
        .contains("row 2, column Default visibility")
        .contains("did you mean RESTRICTED?");
  }

  @Test
  void a_person_who_opens_work_meanwhile_is_told_what_it_waits_for() {
    Api.Answer answer =
        new Api(port, shops, "worker").post("/tasks", "{\"title\":\"Paint the door\"}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().toString()).contains("table_suspended", "label-routing");
  }

  private Api.Answer report(TestOrganization organization) {
    return new Api(port, organization, "worker").post("/signals", LEAK);
  }

  private String incidents(TestOrganization organization) {
    return Visitor.of(sessions, organization, "ops", port).get("/operations/incidents").body();
  }

  private List<String> signals(TestOrganization organization) {
    List<Map<String, Object>> rows =
        organization.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForList(
                            "select status, outcome from signals order by received_at")));
    return rows.stream().map(row -> row.get("status") + " " + row.get("outcome")).toList();
  }
}
