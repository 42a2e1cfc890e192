package org.orgo.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.engine.deployment.findings.DeploymentRefused;

/** What the wider language of diagrams means when the engine runs it. */
class WiderLanguageTest {

  private static SandboxEngine sandbox;

  @BeforeAll
  static void start() {
    sandbox = new SandboxEngine("wider-language");
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ${amount * 2 == 20}                 | true
          ${amount + 2 * 3 == 16}             | true
          ${(amount + 2) * 3 == 36}           | true
          ${amount / 4 == 2.5}                | true
          ${-amount < -5}                     | true
          ${amount - -1 == 11}                | true
          ${amount - 3 - 2 == 5}              | true
          ${amount - 20 >= 0}                 | false
          ${!(amount > 5) or amount * 0 == 0} | true
          ${share * 2 == 1 and amount == 10}  | true
          """)
  void conditions_calculate(String condition, boolean holds) {
    sandbox.deploy("deciding.bpmn", deciding(condition, ""), null);

    start(Map.of("amount", 10, "share", 0.5));

    assertThat(sandbox.calls()).isEqualTo(holds ? 1 : 0);
  }

  @Test
  void dividing_by_zero_fails_instead_of_going_on_with_infinity() {
    sandbox.deploy("deciding.bpmn", deciding("${amount / share > 3}", ""), null);

    assertThatThrownBy(() -> start(Map.of("amount", 10, "share", 0)))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("divides by zero");
    assertThatThrownBy(() -> start(Map.of("amount", 10, "share", 0.0)))
        .hasMessageContaining("divides by zero");
  }

  @Test
  void dividing_by_zero_in_a_job_becomes_an_incident() {
    sandbox.deploy(
        "deciding.bpmn", deciding("${amount / share > 3}", " camunda:asyncBefore=\"true\""), null);
    String instance = start(Map.of("amount", 10, "share", 0));
    var management = sandbox.engine().getManagementService();

    for (int attempt = 0; attempt < 3; attempt++) {
      Job job = management.createJobQuery().processInstanceId(instance).singleResult();
      assertThatThrownBy(() -> management.executeJob(job.getId()))
          .hasMessageContaining("divides by zero");
    }

    assertThat(
            sandbox
                .engine()
                .getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance)
                .singleResult()
                .getIncidentMessage())
        .contains("divides by zero");
  }

  @Test
  void a_mapping_calculates_and_a_variable_of_its_own_goes_on() {
    sandbox.deploy(
        "mapping.bpmn",
        deciding("${doubled == 20 and label == 'plain text' and amount == 10}", "")
            .replace("\"deciding\"", "\"mapping\"")
            .replace(
                "<bpmn:task id=\"task_prepare\" />",
                """
                <bpmn:task id="task_prepare"><bpmn:extensionElements><camunda:inputOutput>
                  <camunda:inputParameter name="half">${amount / 2}</camunda:inputParameter>
                  <camunda:outputParameter name="doubled">${half * 4}</camunda:outputParameter>
                  <camunda:outputParameter name="label">plain text</camunda:outputParameter>
                </camunda:inputOutput></bpmn:extensionElements></bpmn:task>
                """),
        null);

    sandbox
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey("mapping", Map.<String, Object>of("amount", 10));

    assertThat(sandbox.calls()).isOne();
  }

  @Test
  void a_list_cannot_be_mapped_at_all() {
    assertThatThrownBy(
            () ->
                sandbox.deploy(
                    "deciding.bpmn",
                    deciding("${true}", "")
                        .replace(
                            "<bpmn:task id=\"task_prepare\" />",
                            """
                            <bpmn:task id="task_prepare"><bpmn:extensionElements><camunda:inputOutput>
                              <camunda:inputParameter name="all"><camunda:list><camunda:value>1</camunda:value></camunda:list></camunda:inputParameter>
                            </camunda:inputOutput></bpmn:extensionElements></bpmn:task>
                            """),
                    null))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageContaining("Give each value a parameter of its own");
  }

  private static String start(Map<String, Object> variables) {
    return sandbox
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey("deciding", variables)
        .getId();
  }

  private static String deciding(String condition, String gateway) {
    return """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            id="definitions" targetNamespace="http://orgo.org">
          <bpmn:process id="deciding" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="event_started" />
            <bpmn:task id="task_prepare" />
            <bpmn:subProcess id="subProcess_decide"%2$s>
              <bpmn:startEvent id="event_begun" />
              <bpmn:exclusiveGateway id="gateway_count" default="flow_no" />
              <bpmn:serviceTask id="serviceTask_count" camunda:delegateExpression="${countDelegate}" />
              <bpmn:endEvent id="event_decided" />
              <bpmn:sequenceFlow id="flow_begun" sourceRef="event_begun" targetRef="gateway_count" />
              <bpmn:sequenceFlow id="flow_yes" sourceRef="gateway_count" targetRef="serviceTask_count">
                <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%1$s</bpmn:conditionExpression>
              </bpmn:sequenceFlow>
              <bpmn:sequenceFlow id="flow_no" sourceRef="gateway_count" targetRef="event_decided" />
              <bpmn:sequenceFlow id="flow_counted" sourceRef="serviceTask_count" targetRef="event_decided" />
            </bpmn:subProcess>
            <bpmn:sequenceFlow id="flow_started" sourceRef="event_started" targetRef="task_prepare" />
            <bpmn:sequenceFlow id="flow_prepared" sourceRef="task_prepare" targetRef="subProcess_decide" />
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(condition.replace("<", "&lt;"), gateway);
  }
}
