package org.orgo.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.deployment.findings.DeploymentRefused;

/** A signal is heard where it is thrown, and nowhere else. */
class InstanceSignalsTest {

  private static SandboxEngine sandbox;

  @BeforeAll
  static void start() {
    sandbox = new SandboxEngine("instance-signals");
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"intermediateThrowEvent", "endEvent"})
  void a_signal_wakes_its_own_instance_only(String thrower) {
    sandbox.deploy("ringing.bpmn", ringing("ringing", thrower), "one");
    String key =
        sandbox
            .engine()
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("ringing")
            .latestVersion()
            .singleResult()
            .getId();
    String other = runtime().startProcessInstanceById(key).getId();
    String rings = runtime().startProcessInstanceById(key).getId();

    completeTask(rings);

    assertThat(sandbox.calls()).isOne();
    assertThat(waiting(rings)).isZero();
    assertThat(waiting(other)).isOne();
    runtime().deleteProcessInstance(other, "done");
  }

  @Test
  void it_reaches_neither_another_diagram_nor_another_organization() {
    sandbox.deploy("first.bpmn", ringing("first", "endEvent"), "one");
    sandbox.deploy("second.bpmn", ringing("second", "endEvent"), "one");
    sandbox.deploy("third.bpmn", ringing("third", "endEvent"), "two");
    String first = runtime().startProcessInstanceByKey("first").getId();
    String second = runtime().startProcessInstanceByKey("second").getId();
    String third = runtime().startProcessInstanceByKey("third").getId();

    completeTask(first);

    assertThat(waiting(second)).isOne();
    assertThat(waiting(third)).isOne();
    assertThat(sandbox.calls()).isOne();
  }

  @Test
  void one_sent_from_outside_wakes_nobody() {
    sandbox.deploy("outside.bpmn", ringing("outside", "endEvent"), "one");
    String instance = runtime().startProcessInstanceByKey("outside").getId();

    runtime().createSignalEvent("bell").tenantId("one").send();

    assertThat(waiting(instance)).isOne();
    assertThat(sandbox.calls()).isZero();
  }

  @Test
  void two_that_wake_each_other_without_end_are_refused() {
    assertThatThrownBy(() -> sandbox.deploy("pingpong.bpmn", PING_PONG, "one"))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageContaining("can be reached from itself without ever waiting");
  }

  @Test
  void none_starts_a_process() {
    assertThatThrownBy(
            () ->
                sandbox.deploy(
                    "started.bpmn",
                    ringing("started", "endEvent")
                        .replace(
                            "<bpmn:startEvent id=\"event_started\" />",
                            "<bpmn:startEvent id=\"event_started\"><bpmn:signalEventDefinition"
                                + " id=\"d\" signalRef=\"signal_bell\" /></bpmn:startEvent>"),
                    "one"))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageContaining("event_started: would start a process by a signal")
        .hasMessageContaining("Call the process by a call activity");
  }

  private static void completeTask(String instance) {
    var tasks = sandbox.engine().getTaskService();
    tasks.complete(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
  }

  private static long waiting(String instance) {
    return runtime()
        .createEventSubscriptionQuery()
        .processInstanceId(instance)
        .eventType("signal")
        .count();
  }

  private static RuntimeService runtime() {
    return sandbox.engine().getRuntimeService();
  }

  private static String ringing(String id, String thrower) {
    return """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            id="definitions" targetNamespace="http://orgo.org">
          <bpmn:signal id="signal_bell" name="bell" />
          <bpmn:process id="%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="event_started" />
            <bpmn:parallelGateway id="gateway_both" />
            <bpmn:userTask id="userTask_wait" />
            <bpmn:%2$s id="event_rings"><bpmn:signalEventDefinition id="d1" signalRef="signal_bell" /></bpmn:%2$s>
            <bpmn:intermediateCatchEvent id="event_rung"><bpmn:signalEventDefinition id="d2" signalRef="signal_bell" /></bpmn:intermediateCatchEvent>
            <bpmn:serviceTask id="serviceTask_count" camunda:delegateExpression="${countDelegate}" />
            <bpmn:sequenceFlow id="flow_a" sourceRef="event_started" targetRef="gateway_both" />
            <bpmn:sequenceFlow id="flow_b" sourceRef="gateway_both" targetRef="userTask_wait" />
            <bpmn:sequenceFlow id="flow_c" sourceRef="gateway_both" targetRef="event_rung" />
            <bpmn:sequenceFlow id="flow_d" sourceRef="userTask_wait" targetRef="event_rings" />
            <bpmn:sequenceFlow id="flow_e" sourceRef="event_rung" targetRef="serviceTask_count" />
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(id, thrower);
  }

  private static final String PING_PONG =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          id="definitions" targetNamespace="http://orgo.org">
        <bpmn:signal id="signal_ping" name="ping" />
        <bpmn:signal id="signal_pong" name="pong" />
        <bpmn:process id="pingpong" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="event_started" />
          <bpmn:parallelGateway id="gateway_both" />
          <bpmn:exclusiveGateway id="gateway_a" />
          <bpmn:exclusiveGateway id="gateway_b" />
          <bpmn:intermediateCatchEvent id="event_ping"><bpmn:signalEventDefinition id="d1" signalRef="signal_ping" /></bpmn:intermediateCatchEvent>
          <bpmn:intermediateThrowEvent id="event_pongs"><bpmn:signalEventDefinition id="d2" signalRef="signal_pong" /></bpmn:intermediateThrowEvent>
          <bpmn:intermediateCatchEvent id="event_pong"><bpmn:signalEventDefinition id="d3" signalRef="signal_pong" /></bpmn:intermediateCatchEvent>
          <bpmn:intermediateThrowEvent id="event_pings"><bpmn:signalEventDefinition id="d4" signalRef="signal_ping" /></bpmn:intermediateThrowEvent>
          <bpmn:sequenceFlow id="f1" sourceRef="event_started" targetRef="gateway_both" />
          <bpmn:sequenceFlow id="f2" sourceRef="gateway_both" targetRef="gateway_a" />
          <bpmn:sequenceFlow id="f3" sourceRef="gateway_both" targetRef="gateway_b" />
          <bpmn:sequenceFlow id="f4" sourceRef="gateway_a" targetRef="event_ping" />
          <bpmn:sequenceFlow id="f5" sourceRef="event_ping" targetRef="event_pongs" />
          <bpmn:sequenceFlow id="f6" sourceRef="event_pongs" targetRef="gateway_a" />
          <bpmn:sequenceFlow id="f7" sourceRef="gateway_b" targetRef="event_pong" />
          <bpmn:sequenceFlow id="f8" sourceRef="event_pong" targetRef="event_pings" />
          <bpmn:sequenceFlow id="f9" sourceRef="event_pings" targetRef="gateway_b" />
        </bpmn:process>
      </bpmn:definitions>
      """;
}
