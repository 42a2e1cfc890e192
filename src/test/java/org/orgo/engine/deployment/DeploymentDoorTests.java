package org.orgo.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditLog;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.Decisions;
import org.orgo.engine.decisions.TableFiles;
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

  private static final String ASKING =
      """
      <bpmn:businessRuleTask id="ask" name="Ask" camunda:decisionRef="our-queues"/>
      <bpmn:sequenceFlow id="flow_asked" sourceRef="ask" targetRef="event_ended"/>
      """;

  @Autowired TestOrganizations organizations;
  @Autowired RepositoryService repository;
  @Autowired EngineAccess access;
  @Autowired AuditLog audit;
  @Autowired Deployments deployments;
  @Autowired Decisions decisions;

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

  @Test
  void an_own_version_is_deleted_and_the_one_before_holds_again() {
    String first = deploy("admin", garage.slug(), "");
    String second = deploy("admin", garage.slug(), "<bpmn:dataObject id=\"note\" />");

    garage.run("admin", () -> deployments.delete(second));

    assertThat(versionsOf(garage)).containsExactly(first);
    assertThat(garage.asSystem(() -> audit.about("deployment", second)))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("definitions.deleted");
              assertThat(entry.actorUserId()).isEqualTo(garage.user("admin").value());
              assertThat(entry.fields()).containsExactly("small.bpmn");
            });
  }

  @Test
  void only_who_may_deploy_deletes_a_version_and_only_an_own_one() {
    String own = deploy("admin", garage.slug(), "");
    String shared =
        garage.as(
            "admin",
            () ->
                access.call(
                    () ->
                        repository
                            .createDeploymentQuery()
                            .deploymentName("shared")
                            .withoutTenantId()
                            .listPage(0, 1)
                            .get(0)
                            .getId()));

    assertThatThrownBy(() -> garage.run("ops", () -> deployments.delete(own)))
        .isInstanceOf(MayNotDeploy.class);
    assertThatThrownBy(() -> shop.run("admin", () -> deployments.delete(own)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(RefusalKind.NOT_FOUND));
    assertThatThrownBy(() -> garage.run("admin", () -> deployments.delete(shared)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("engine_rows_protected"));
    assertThat(versionsOf(garage)).containsExactly(own);
  }

  @Test
  void a_version_that_another_one_asks_for_is_kept() {
    String table = deploySharedTableAs("our-queues");
    String caller =
        garage.as(
            "admin",
            () ->
                deployments.deploy(
                    "asks",
                    Map.of(
                        "small.bpmn",
                        Drawn.of(
                                DIAGRAM
                                    .replaceFirst("targetRef=\"event_ended\"", "targetRef=\"ask\"")
                                    .formatted(ASKING))
                            .getBytes(StandardCharsets.UTF_8))));

    assertThatThrownBy(() -> garage.run("admin", () -> deployments.delete(table)))
        .isInstanceOf(DefinitionsInUse.class)
        .hasMessageContaining("small.bpmn")
        .hasMessageContaining("asks the decision our-queues, which does not exist");

    garage.run("admin", () -> deployments.delete(caller));
    garage.run("admin", () -> deployments.delete(table));
    assertThat(versionsOf(garage)).isEmpty();
  }

  @Test
  void an_own_table_is_deleted_and_the_shared_one_decides_again() {
    String own = deploySharedTableAs("label-routing");
    assertThat(tenantOf("label-routing")).contains(garage.slug());

    garage.run("admin", () -> deployments.delete(own));

    assertThat(tenantOf("label-routing")).isEmpty();
  }

  private Optional<String> tenantOf(String table) {
    return garage.asSystem(() -> decisions.inUse(new DecisionKey(table)).tenant());
  }

  private String deploySharedTableAs(String id) {
    String own = TableFiles.xml("label-routing").replace("\"label-routing\"", "\"" + id + "\"");
    return garage.as(
        "admin",
        () ->
            deployments.deploy("table", Map.of(id + ".dmn", own.getBytes(StandardCharsets.UTF_8))));
  }

  private List<String> versionsOf(TestOrganization organization) {
    return organization.as(
        "admin",
        () ->
            access.call(
                () ->
                    repository
                        .createDeploymentQuery()
                        .tenantIdIn(organization.slug())
                        .listPage(0, 10)
                        .stream()
                        .map(Deployment::getId)
                        .toList()));
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
