package org.orgo.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditLog;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.refusals.Refusal.RefusalKind;
import org.orgo.testing.Drawn;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever deploys, however: the same right, the same tenant, the same check, the same record. */
@OrgoTest
class DeploymentDoorTests {

  private static final String DIAGRAM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
        <bpmn:process id="small" name="small" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="event_started"/>
          <bpmn:sequenceFlow id="flow_ended" sourceRef="event_started" targetRef="event_ended"/>
          <bpmn:endEvent id="event_ended"/>
          %s
        </bpmn:process>
      </bpmn:definitions>
      """;

  @Autowired TestOrganizations organizations;
  @Autowired RepositoryService repository;
  @Autowired EngineAccess access;
  @Autowired AuditLog audit;

  private TestOrganization garage;
  private TestOrganization shop;

  @BeforeEach
  void found() {
    garage = organizations.found("retail_chain");
    shop = organizations.found("retail_chain");
  }

  @Test
  void the_engines_own_service_asks_for_the_right_and_records_what_was_deployed() {
    assertThatThrownBy(() -> deploy("ops", garage.slug(), ""))
        .isInstanceOf(MayNotDeploy.class)
        .hasMessageContaining("process.deploy");

    String id = deploy("admin", garage.slug(), "");

    assertThat(garage.asSystem(() -> audit.about("deployment", id)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("definitions.deployed");
              assertThat(entry.actorUserId()).isEqualTo(garage.user("admin").value());
              assertThat(entry.fields()).containsExactly("small.bpmn");
            });
  }

  @Test
  void the_same_once_more_is_nothing_new_to_record() {
    DeploymentBuilder[] again = new DeploymentBuilder[1];
    String first = deploy("admin", garage.slug(), "");
    String second =
        garage.as(
            "admin",
            () ->
                access.call(
                    () -> {
                      again[0] = builder(garage.slug(), "").enableDuplicateFiltering(true);
                      return again[0].deploy().getId();
                    }));
    assertThat(second).isEqualTo(first);
    assertThat(garage.asSystem(() -> audit.about("deployment", first))).hasSize(1);
  }

  @Test
  void nobody_deploys_for_another_organization_or_for_all() {
    assertThatThrownBy(() -> deploy("admin", shop.slug(), ""))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(RefusalKind.NOT_FOUND));
    assertThatThrownBy(() -> deploy("admin", null, ""))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("engine_rows_protected"));
  }

  @Test
  void the_model_is_checked_behind_the_door() {
    assertThatThrownBy(
            () ->
                deploy(
                    "admin",
                    garage.slug(),
                    "<bpmn:scriptTask id=\"t\" scriptFormat=\"js\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"))
        .isInstanceOf(DeploymentRefused.class);
  }

  @Test
  void the_installations_operator_does_not_deploy() {
    assertThatThrownBy(
            () -> access.callAsOperator("operator@orgo.example", () -> builder(null, "").deploy()))
        .isInstanceOf(MayNotDeploy.class);
  }

  private String deploy(String user, String tenant, String content) {
    return garage.as(user, () -> access.call(() -> builder(tenant, content).deploy().getId()));
  }

  private DeploymentBuilder builder(String tenant, String content) {
    return repository
        .createDeployment()
        .name("door")
        .source("test")
        .tenantId(tenant)
        .addString("small.bpmn", Drawn.of(DIAGRAM.formatted(content)));
  }
}
