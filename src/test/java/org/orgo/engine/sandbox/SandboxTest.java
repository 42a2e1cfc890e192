package org.orgo.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.deployment.DeploymentCheckPlugin;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.findings.DeploymentRefused;

class SandboxTest {

  private static final AtomicInteger CALLS = new AtomicInteger();
  private static final PublishedBeans PUBLISHED =
      publishing(Map.of("countDelegate", execution -> CALLS.incrementAndGet()));

  private static EmbeddedPostgres postgres;
  private static ProcessEngine checked;
  private static ProcessEngine unchecked;

  @BeforeAll
  static void startEngines() throws IOException {
    postgres = EmbeddedPostgres.start();
    unchecked = engine("unchecked", new SandboxPlugin(PUBLISHED));
    checked =
        engine(
            "checked",
            new SandboxPlugin(PUBLISHED),
            new DeploymentCheckPlugin(new DeploymentCheck(PUBLISHED::isPublished, List.of())));
  }

  @AfterAll
  static void stopEngines() throws IOException {
    checked.close();
    unchecked.close();
    postgres.close();
  }

  @AfterEach
  void forgetDeployments() {
    var repository = unchecked.getRepositoryService();
    repository
        .createDeploymentQuery()
        .list()
        .forEach(each -> repository.deleteDeployment(each.getId(), true));
    CALLS.set(0);
  }

  @Test
  void a_published_delegate_is_called_and_a_variable_compared() {
    deploy(checked, deciding("${level >= 2 and kind == 'b'}"));

    start(checked, Map.of("level", 2, "kind", "b"));
    start(checked, Map.of("level", 1, "kind", "b"));

    assertThat(CALLS).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${''.class.name == 'java.lang.String'}",
        "${execution.id != null}",
        "${countDelegate.class != null}",
        "${kind.bytes != null}"
      })
  void an_expression_that_reaches_for_code_is_refused_at_deployment(String expression) {
    assertThatThrownBy(() -> deploy(checked, deciding(expression)))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageContaining("flow_yes: the condition " + expression);
    assertThat(checked.getRepositoryService().createProcessDefinitionQuery().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.class.name == 'java.lang.String'}",
        "${''['class'] != null}",
        "${execution != null}",
        "${execution.id != null}",
        "${authenticatedUserId == null}",
        "${countDelegate.class != null}",
        "${kind.bytes != null}",
        "${dataSource != null}",
        "${unchecked != null}"
      })
  void past_the_check_it_still_finds_nothing_at_run_time(String expression) {
    deploy(unchecked, deciding(expression));

    assertThatThrownBy(() -> start(unchecked, Map.of("level", 1, "kind", "b")))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Unknown property used in expression: " + expression);
    assertThat(CALLS).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${''.getClass()}", "${kind.length() == 1}", "${now() != null}"})
  void past_the_check_a_call_is_not_even_understood(String expression) {
    assertThatThrownBy(() -> deploy(unchecked, deciding(expression)))
        .isInstanceOf(ProcessEngineException.class)
        .isNotInstanceOf(DeploymentRefused.class);
  }

  @Test
  void a_variable_cannot_take_a_delegates_place() {
    deploy(checked, deciding("${level == 1}"));

    start(checked, Map.of("level", 1, "kind", "b", "countDelegate", "something else"));

    assertThat(CALLS).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript", "groovy", "juel", "feel"})
  void past_the_check_a_script_finds_no_engine(String language) {
    deploy(
        unchecked,
        deciding("${true}")
            .replace(
                "<bpmn:serviceTask id=\"serviceTask_count\""
                    + " camunda:delegateExpression=\"${countDelegate}\" />",
                "<bpmn:scriptTask id=\"serviceTask_count\" scriptFormat=\""
                    + language
                    + "\"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>"));

    assertThatThrownBy(() -> start(unchecked, Map.of("level", 1, "kind", "b")))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Can't find scripting engine for '" + language + "'");
  }

  @Test
  void queries_hold_no_expressions() {
    assertThatThrownBy(
            () ->
                unchecked
                    .getTaskService()
                    .createTaskQuery()
                    .taskAssigneeExpression("${''.getClass()}")
                    .list())
        .hasMessageContaining("Expressions are forbidden");
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) unchecked.getProcessEngineConfiguration();
    assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
    assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
    assertThat(configuration.isEnableXxeProcessing()).isFalse();
  }

  @Test
  void a_java_object_is_no_variable() {
    deploy(checked, deciding("${level == 1}"));

    assertThatThrownBy(() -> start(checked, Map.of("level", 1, "kind", List.of("a"))))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Cannot find serializer");
  }

  @Test
  void what_was_checked_is_deployed_again_from_the_cache() {
    deploy(checked, deciding("${level == 1}"));
    ((ProcessEngineConfigurationImpl) checked.getProcessEngineConfiguration())
        .getDeploymentCache()
        .discardProcessDefinitionCache();

    start(checked, Map.of("level", 1, "kind", "b"));

    assertThat(CALLS).hasValue(1);
  }

  private static void deploy(ProcessEngine engine, String diagram) {
    engine.getRepositoryService().createDeployment().addString("deciding.bpmn", diagram).deploy();
  }

  private static void start(ProcessEngine engine, Map<String, Object> variables) {
    engine.getRuntimeService().startProcessInstanceByKey("deciding", variables);
  }

  private static String deciding(String condition) {
    return """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            id="definitions" targetNamespace="http://orgo.org">
          <bpmn:process id="deciding" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="event_started" />
            <bpmn:exclusiveGateway id="gateway_count" default="flow_no" />
            <bpmn:serviceTask id="serviceTask_count" camunda:delegateExpression="${countDelegate}" />
            <bpmn:endEvent id="event_ended" />
            <bpmn:sequenceFlow id="flow_started" sourceRef="event_started" targetRef="gateway_count" />
            <bpmn:sequenceFlow id="flow_yes" sourceRef="gateway_count" targetRef="serviceTask_count">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%s</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="flow_no" sourceRef="gateway_count" targetRef="event_ended" />
            <bpmn:sequenceFlow id="flow_counted" sourceRef="serviceTask_count" targetRef="event_ended" />
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(condition);
  }

  private static ProcessEngine engine(String name, ProcessEnginePlugin... plugins) {
    ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setDataSource(postgres.getPostgresDatabase());
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    configuration.getProcessEnginePlugins().addAll(List.of(plugins));
    return configuration.buildProcessEngine();
  }

  private static PublishedBeans publishing(Map<String, JavaDelegate> beans) {
    return new PublishedBeans() {
      @Override
      public boolean isPublished(String name) {
        return beans.containsKey(name);
      }

      @Override
      public Object get(String name) {
        return beans.get(name);
      }
    };
  }
}
