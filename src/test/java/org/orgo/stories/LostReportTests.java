package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.Deployments;
import org.orgo.engine.deployment.check.DiagramMistakes;
import org.orgo.signals.IntakeIncident;
import org.orgo.signals.IntakeIncidents;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A report of which nothing became is not lost: an operator sees it. */
@OrgoTest
class LostReportTests {

  private static final String FILE = "signal-intake.bpmn";

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired IntakeIncidents incidents;
  @Autowired ProcessEngine engine;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void a_report_that_an_intake_without_an_outcome_let_go_is_stranded_after_five_minutes() {
    TestOrganization shops = organizations.found("retail_chain");
    deployPastTheCheck(shops, emptyIntake());
    Api.Answer reported =
        new Api(port, shops, "worker").post("/signals", "{\"subject\":\"The tap leaks\"}");
    assertThat(reported.status()).isEqualTo(201);

    clock.advance(Duration.ofMinutes(4));
    assertThat(shops.as("ops", incidents::list)).isEmpty();
    clock.advance(Duration.ofMinutes(2));

    assertThat(shops.as("ops", incidents::list))
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.cause()).isEqualTo(IntakeIncident.Cause.STRANDED);
              assertThat(reported.body()).contains(incident.signalId().toString());
            });
  }

  private static byte[] emptyIntake() {
    return DiagramMistakes.all().stream()
        .filter(each -> each.mistake().equals("an intake that does nothing"))
        .findFirst()
        .orElseThrow()
        .files()
        .get(FILE);
  }

  /** As if it came with a restore, or from before an outcome was asked for. */
  private void deployPastTheCheck(TestOrganization shops, byte[] diagram) {
    Map<String, byte[]> shared = new IntakeVariant().files();
    String marked =
        new String(shared.get(FILE), StandardCharsets.UTF_8)
            .replaceFirst("<bpmn:process ", "<bpmn:process camunda:versionTag=\"own\" ");
    shops.run(
        "admin",
        () -> deployments.deploy("own", Map.of(FILE, marked.getBytes(StandardCharsets.UTF_8))));
    transaction.executeWithoutResult(
        status ->
            assertThat(
                    jdbc.update(
                        "update act_ge_bytearray set bytes_ = ? where name_ = ? and tenant_id_ = ?",
                        diagram,
                        FILE,
                        shops.slug()))
                .isEqualTo(1));
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getDeploymentCache()
        .discardProcessDefinitionCache();
  }
}
