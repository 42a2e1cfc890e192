package org.orgo.engine.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.engine.deployment.check.Models.lifecycle;
import static org.orgo.engine.deployment.check.Models.with;

import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.Transition;

class LifecycleLawTest {

  private static final String FILE = "task-lifecycle.bpmn";

  @Test
  void the_shared_lifecycle_is_lawful() {
    assertThat(Models.sentences(FILE, lifecycle())).isEmpty();
  }

  @Test
  void a_further_wait_state_is_lawful_and_brings_its_buttons() {
    assertThat(Models.sentences(FILE, waitingForParts())).isEmpty();

    LifecycleModel model = LifecycleModel.read(Models.diagram(waitingForParts()));
    assertThat(model.transitionsAt("userTask_workOnIt"))
        .extracting(Transition::key)
        .contains("wait_for_parts");
    assertThat(model.transitionsAt("userTask_waitForParts"))
        .extracting(Transition::name)
        .containsExactly("Parts arrived");
  }

  @Test
  void completed_does_not_go_back_to_work() {
    String reopening = reopening();

    assertThat(Models.sentences(FILE, reopening))
        .contains(
            "userTask_done: COMPLETED is the end of a task, nothing can wait there",
            "flow_reopen: leads from COMPLETED (userTask_done) to IN_PROGRESS (userTask_workOnIt)."
                + " COMPLETED has no way back; open a new task instead.");
  }

  @Test
  void pending_does_not_become_completed() {
    assertThat(
            Models.sentences(
                FILE,
                with(
                    lifecycle(),
                    "sourceRef=\"gateway_leaveQueue\" targetRef=\"event_cancelledWhileWaiting\"",
                    "sourceRef=\"gateway_leaveQueue\" targetRef=\"event_completed\"")))
        .contains("flow_cancel: leads from PENDING (userTask_waitForStart) to COMPLETED");
  }

  @Test
  void a_deadline_obeys_the_law_too() {
    assertThat(
            Models.sentences(
                FILE,
                with(
                    lifecycle(),
                    "sourceRef=\"event_deadlinePassedWaiting\" targetRef=\"subProcess_escalation\"",
                    "sourceRef=\"event_deadlinePassedWaiting\" targetRef=\"event_failed\"")))
        .contains(
            "event_deadlinePassedWaiting: leads from PENDING (userTask_waitForStart) to FAILED",
            "userTask_waitForStart: has no deadline");
  }

  @Test
  void a_cancellation_from_outside_obeys_the_law_too() {
    String outside =
        with(
            lifecycle(),
            "<bpmn:endEvent id=\"event_cancelledFromOutside\" name=\"Cancelled\">\n"
                + "        <bpmn:extensionElements>\n"
                + "          <camunda:properties>\n"
                + "            <camunda:property name=\"orgo.status\" value=\"CANCELLED\" />",
            "<bpmn:endEvent id=\"event_cancelledFromOutside\" name=\"Cancelled\">\n"
                + "        <bpmn:extensionElements>\n"
                + "          <camunda:properties>\n"
                + "            <camunda:property name=\"orgo.status\" value=\"COMPLETED\" />");

    assertThat(Models.sentences(FILE, outside))
        .contains(
            "event_cancellationReceived: leads from PENDING (userTask_waitForStart) to COMPLETED");
  }

  @Test
  void a_task_begins_pending() {
    assertThat(
            Models.sentences(
                FILE,
                with(
                    lifecycle(),
                    "sourceRef=\"event_taskOpened\" targetRef=\"userTask_waitForStart\"",
                    "sourceRef=\"event_taskOpened\" targetRef=\"userTask_workOnIt\"")))
        .contains("userTask_workOnIt: is where a task begins, but not PENDING");
  }

  @Test
  void a_wait_state_has_a_status() {
    assertThat(
            Models.sentences(
                FILE, with(lifecycle(), "value=\"IN_PROGRESS\"", "value=\"in progress\"")))
        .contains("userTask_workOnIt: waits without a status");
  }

  @Test
  void an_end_has_a_status_that_is_an_end() {
    assertThat(Models.sentences(FILE, with(lifecycle(), "value=\"FAILED\"", "value=\"ON_HOLD\"")))
        .contains("event_failed: ends the task without a status that is an end");
  }

  @Test
  void a_choice_has_a_key_and_a_name_of_its_own() {
    assertThat(
            Models.sentences(
                FILE, with(lifecycle(), "${action == 'start'}", "${action != 'cancel'}")))
        .contains("flow_start: is a choice without a key");
    assertThat(
            Models.sentences(
                FILE, with(lifecycle(), "${action == 'start'}", "${action == 'cancel'}")))
        .contains("has the key of another choice here, cancel");
    assertThat(
            Models.sentences(
                FILE, with(lifecycle(), "id=\"flow_start\" name=\"Start\"", "id=\"flow_start\"")))
        .contains("flow_start: is a choice without a name");
  }

  @Test
  void a_task_is_at_one_place() {
    assertThat(
            Models.sentences(
                FILE,
                with(
                        with(lifecycle(), "<bpmn:exclusiveGateway", "<bpmn:parallelGateway"),
                        "</bpmn:exclusiveGateway",
                        "</bpmn:parallelGateway")
                    .replace(" default=\"flow_clockRuns\"", "")))
        .contains("gateway_leaveWork: does not belong into a lifecycle");
  }

  @Test
  void a_step_may_be_put_off_but_not_repeated() {
    String step = "<bpmn:serviceTask id=\"serviceTask_moveToNextRole\"";
    assertThat(
            Models.sentences(FILE, with(lifecycle(), step, step + " camunda:asyncAfter=\"true\"")))
        .isEmpty();
    assertThat(
            Models.sentences(
                FILE,
                with(
                        lifecycle(),
                        "    <bpmn:incoming>flow_movesUp</bpmn:incoming>",
                        """
                    <bpmn:incoming>flow_movesUp</bpmn:incoming>
                    <bpmn:outgoing>flow_movedToNextRole</bpmn:outgoing>
                    <bpmn:multiInstanceLoopCharacteristics>
                      <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">3</bpmn:loopCardinality>
                    </bpmn:multiInstanceLoopCharacteristics>
                    """)
                    .replaceFirst(
                        "(?s)(</bpmn:multiInstanceLoopCharacteristics>\\s*)"
                            + "<bpmn:outgoing>flow_movedToNextRole</bpmn:outgoing>",
                        "$1")))
        .isEqualTo(
            "task-lifecycle.bpmn, line 146, serviceTask_moveToNextRole: would take a task to several"
                + " places at once. Remove the loop.");
  }

  @Test
  void the_step_that_escalates_leads_to_escalated_only() {
    assertThat(
            Models.sentences(
                FILE,
                with(
                    lifecycle(),
                    "sourceRef=\"subProcess_escalation\" targetRef=\"userTask_escalated\"",
                    "sourceRef=\"subProcess_escalation\" targetRef=\"userTask_workOnIt\"")))
        .contains(
            "serviceTask_moveToNextRole: escalates, but leads to userTask_workOnIt, which is"
                + " not ESCALATED. Let every way behind it reach an ESCALATED wait state, or take"
                + " the step out.");
    assertThat(
            Models.sentences(
                FILE,
                reminder("event_reminded")
                    .replace(
                        "<bpmn:endEvent id=\"event_reminded\" />",
                        """
                        <bpmn:serviceTask id="serviceTask_remind" camunda:delegateExpression="${escalateToNextRoleDelegate}" />
                        <bpmn:sequenceFlow id="flow_reminded" sourceRef="serviceTask_remind" targetRef="event_reminded" />
                        <bpmn:endEvent id="event_reminded" />
                        """)
                    .replace(
                        "sourceRef=\"event_reminderDue\" targetRef=\"event_reminded\"",
                        "sourceRef=\"event_reminderDue\" targetRef=\"serviceTask_remind\"")))
        .contains("serviceTask_remind: escalates, but leads to event_reminded");
  }

  @Test
  void a_deadline_is_the_one_the_row_keeps() {
    assertThat(
            Models.sentences(
                FILE,
                lifecycle()
                    .replaceFirst(
                        "(?s)(id=\"timer_deadlinePassedWorking\">\\s*)<bpmn:timeDate(.*?)</bpmn:timeDate>",
                        "$1<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT4H</bpmn:timeDuration>")))
        .contains("userTask_workOnIt: has no deadline");
  }

  @Test
  void a_wait_state_has_a_way_out() {
    String deadEnd =
        with(
            waitingForParts(),
            "sourceRef=\"userTask_waitForParts\" targetRef=\"userTask_workOnIt\"",
            "sourceRef=\"gateway_leaveWork\" targetRef=\"userTask_workOnIt\"");
    assertThat(Models.sentences(FILE, deadEnd))
        .isEqualTo(
            "task-lifecycle.bpmn, line 264, userTask_waitForParts: has no way out."
                + " Draw a named flow for each action.");
  }

  @Test
  void a_reminder_may_run_beside_a_task_but_not_move_it() {
    assertThat(Models.sentences(FILE, reminder("event_reminded"))).isEmpty();
    assertThat(Models.sentences(FILE, reminder("userTask_workOnIt")))
        .contains("event_reminderDue: would let a task be at two places at once");
    assertThat(Models.sentences(FILE, reminder("event_failed")))
        .contains("event_failed: would end a task that goes on elsewhere");
  }

  static String waitingForParts() {
    return with(
        lifecycle(),
        "    <bpmn:sequenceFlow id=\"flow_taskOpened\"",
        """
            <bpmn:userTask id="userTask_waitForParts" name="Waiting for parts">
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="orgo.status" value="ON_HOLD" />
                </camunda:properties>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="flow_waitForParts" name="Wait for parts" sourceRef="gateway_leaveWork" targetRef="userTask_waitForParts">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${action == 'wait_for_parts'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="flow_partsArrived" name="Parts arrived" sourceRef="userTask_waitForParts" targetRef="userTask_workOnIt">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${action == 'parts_arrived'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="flow_taskOpened\"""");
  }

  static String reopening() {
    return with(
        lifecycle(),
        "    <bpmn:sequenceFlow id=\"flow_taskOpened\"",
        """
            <bpmn:userTask id="userTask_done" name="Done, may be reopened">
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="orgo.status" value="COMPLETED" />
                </camunda:properties>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="flow_done" name="Done" sourceRef="gateway_leaveWork" targetRef="userTask_done">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${action == 'done'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="flow_reopen" name="Reopen" sourceRef="userTask_done" targetRef="userTask_workOnIt">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${action == 'reopen'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="flow_taskOpened\"""");
  }

  private static String reminder(String leadsTo) {
    return with(
        lifecycle(),
        "    <bpmn:sequenceFlow id=\"flow_taskOpened\"",
        """
            <bpmn:boundaryEvent id="event_reminderDue" attachedToRef="userTask_workOnIt" cancelActivity="false">
              <bpmn:timerEventDefinition id="timer_reminderDue">
                <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration>
              </bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:endEvent id="event_reminded" />
            <bpmn:sequenceFlow id="flow_reminderDue" sourceRef="event_reminderDue" targetRef="LEADS_TO" />
            <bpmn:sequenceFlow id="flow_taskOpened\""""
            .replace("LEADS_TO", leadsTo));
  }
}
