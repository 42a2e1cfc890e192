package org.orgo.engine.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.access.EngineAccess;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked of the engine in several steps, by one organization about another's work. */
@OrgoTest
class BuilderCallsTests {

  /** Cases of the engine's that are switched off, and questions that change nothing. */
  private static final List<String> WITHOUT_EFFECT =
      List.of(
          "createCaseInstance",
          "withCaseDefinition",
          "withCaseDefinitionByKey",
          "withCaseExecution",
          "evaluateDecisionById",
          "evaluateDecisionByKey",
          "evaluateDecisionTableById",
          "evaluateDecisionTableByKey",
          "createExternalTaskQueryBuilder");

  @Autowired TestOrganizations organizations;
  @Autowired ProcessEngine engine;
  @Autowired EngineAccess access;
  @Autowired TaskDesk desk;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization attacker;
  private TestOrganization other;
  private EngineRows rows;

  @BeforeEach
  void found() {
    attacker = organizations.found("retail_chain");
    other = organizations.found("retail_chain");
    rows = new EngineRows(jdbc, transaction, attacker);
  }

  @Test
  void each_builder_of_a_service_has_a_case() {
    BuilderCases cases = casesAbout(victim(other));
    TreeSet<String> begun = new TreeSet<>(WITHOUT_EFFECT);
    cases.steps().keySet().forEach(name -> begun.add(name.split(" ")[0]));
    cases.batches().keySet().forEach(name -> begun.add(name.split(" ")[0]));

    assertThat(begun)
        .containsAll(
            new ServiceCalls(engine)
                .all().stream()
                    .map(ServiceCalls.Call::method)
                    .filter(method -> method.getReturnType().getSimpleName().endsWith("Builder"))
                    .map(method -> method.getName())
                    .collect(Collectors.toSet()));
  }

  @Test
  void nothing_that_another_organization_has_or_all_share_is_changed() {
    Victim victim = victim(other);
    List<String> effects = new ArrayList<>();
    Map<String, String> before = rows.of(other);
    for (Map.Entry<String, Runnable> each : casesAbout(victim).steps().entrySet()) {
      Throwable refusal = catchThrowable(() -> asAttacker(each.getValue()));
      Map<String, String> after = rows.of(other);
      for (Map.Entry<String, String> table : after.entrySet()) {
        if (!table.getValue().equals(before.get(table.getKey()))) {
          effects.add("%s changed %s (%s)".formatted(each.getKey(), table.getKey(), refusal));
        }
      }
      before = after;
    }
    assertThat(effects).isEmpty();
  }

  @Test
  void a_batch_about_foreign_work_is_refused() {
    Victim victim = victim(other);
    Map<String, String> before = rows.of(other);
    casesAbout(victim)
        .batches()
        .forEach(
            (name, batch) ->
                assertThat(catchThrowable(() -> asAttacker(batch))).as(name).isNotNull());
    assertThat(rows.of(other)).isEqualTo(before);
  }

  @Test
  void a_batch_about_ones_own_work_is_refused_by_name() {
    Victim own = victim(attacker);
    casesAbout(own)
        .batches()
        .forEach(
            (name, batch) ->
                assertThatThrownBy(() -> asAttacker(batch))
                    .as(name)
                    .isInstanceOf(BatchesRefused.class));
    assertThat(rows.count("act_ru_batch", "true")).isZero();
  }

  @Test
  void what_all_share_is_protected_by_name() {
    Map<String, Runnable> steps = casesAbout(victim(attacker)).steps();
    for (String name :
        List.of(
            "updateProcessDefinitionSuspensionState by id",
            "updateProcessDefinitionSuspensionState by key",
            "updateProcessDefinitionSuspensionState later",
            "updateJobDefinitionSuspensionState",
            "updateJobSuspensionState by definition",
            "setJobRetries by definition",
            "setOverridingJobPriorityForJobDefinition",
            "deleteProcessDefinitions",
            "deleteDeployment",
            "cleanUpHistoryAsync",
            "saveFilter",
            "setProperty")) {
      assertThatThrownBy(() -> asAttacker(steps.get(name)))
          .as(name)
          .isInstanceOf(EngineRowsProtected.class);
    }
  }

  @Test
  void an_organizations_own_work_is_as_free_as_ever() {
    Victim own = victim(attacker);
    Map<String, Runnable> steps = casesAbout(own).steps();
    String instance = own.ids().get("instance");
    asAttacker(steps.get("updateProcessInstanceSuspensionState by id"));
    asAttacker(() -> engine.getRuntimeService().activateProcessInstanceById(instance));
    asAttacker(steps.get("setJobRetries by ids"));
    asAttacker(steps.get("updateJobSuspensionState by id"));
    asAttacker(() -> engine.getRuntimeService().deleteProcessInstance(instance, "over"));
    assertThat(rows.count("act_ru_execution", "tenant_id_ = '%s'".formatted(attacker.slug())))
        .isZero();
  }

  private Victim victim(TestOrganization organization) {
    return Victim.make(organization, desk, access, engine, rows);
  }

  private BuilderCases casesAbout(Victim victim) {
    return new BuilderCases(
        engine,
        new BuilderCases.Ids(
            victim.organization().slug(),
            victim.ids().get("instance"),
            victim.ids().get("business key"),
            victim.ids().get("execution"),
            victim.ids().get("act_ru_task"),
            victim.ids().get("act_ru_job"),
            victim.ids().get("act_re_deployment"),
            victim.ids().get("act_re_procdef"),
            rows.anyId("act_re_procdef", "tenant_id_ is null and key_ = 'task-lifecycle'"),
            rows.anyId("act_ru_jobdef", "tenant_id_ is null")));
  }

  private void asAttacker(Runnable work) {
    attacker.run("admin", () -> access.run(work));
  }
}
