package org.orgo.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.orgo.testing.Drawn;

/** The shared lifecycle as an analyst of one organization changes it. */
final class LifecycleVariant {

  static final String FILE = "task-lifecycle.bpmn";

  private String text = read();

  /** One more place to wait at, reached from the work and left back to it. */
  LifecycleVariant withWaitingForParts() {
    insertBefore(
        "<bpmn:exclusiveGateway id=\"gateway_leaveHold\"",
        """
        <bpmn:userTask id="userTask_waitForParts" name="Waiting for parts">
          <bpmn:documentation>The supplier has to deliver first.</bpmn:documentation>
          <bpmn:extensionElements>
            <camunda:properties>
              <camunda:property name="orgo.status" value="ON_HOLD" />
            </camunda:properties>
          </bpmn:extensionElements>
          <bpmn:incoming>flow_waitForParts</bpmn:incoming>
          <bpmn:outgoing>flow_partsWaitEnded</bpmn:outgoing>
        </bpmn:userTask>
        <bpmn:exclusiveGateway id="gateway_leaveParts" name="What ends the wait for parts?">
          <bpmn:incoming>flow_partsWaitEnded</bpmn:incoming>
          <bpmn:outgoing>flow_partsArrived</bpmn:outgoing>
          <bpmn:outgoing>flow_cancelFromParts</bpmn:outgoing>
        </bpmn:exclusiveGateway>
        <bpmn:sequenceFlow id="flow_partsWaitEnded" sourceRef="userTask_waitForParts" targetRef="gateway_leaveParts" />
        """
            + choice("flow_waitForParts", "Wait for parts", "gateway_leaveWork", "wait_for_parts")
                .formatted("userTask_waitForParts")
            + choice("flow_partsArrived", "Parts arrived", "gateway_leaveParts", "parts_arrived")
                .formatted("userTask_workOnIt")
            + choice("flow_cancelFromParts", "Cancel", "gateway_leaveParts", "cancel")
                .formatted("event_cancelledWhileOnHold"));
    insertBefore(
        "<bpmn:outgoing>flow_complete</bpmn:outgoing>",
        "<bpmn:outgoing>flow_waitForParts</bpmn:outgoing>\n");
    return this;
  }

  /** Who takes that way is asked first. */
  LifecycleVariant withForm(String flow, String form) {
    text =
        text.replaceFirst(
            "(<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*>)",
            """
            $1
            <bpmn:extensionElements>
              <camunda:properties>
                <camunda:property name="orgo.form" value="%s" />
              </camunda:properties>
            </bpmn:extensionElements>
            """
                .formatted(form));
    return this;
  }

  /** What the task law forbids: finished work is finished. */
  LifecycleVariant withCompletedGoingBackToWork() {
    insertBefore(
        "<bpmn:exclusiveGateway id=\"gateway_leaveHold\"",
        """
        <bpmn:userTask id="userTask_reviewDone" name="Review what was done">
          <bpmn:documentation>Somebody looks at it once more.</bpmn:documentation>
          <bpmn:extensionElements>
            <camunda:properties>
              <camunda:property name="orgo.status" value="COMPLETED" />
            </camunda:properties>
          </bpmn:extensionElements>
          <bpmn:incoming>flow_completeWithReview</bpmn:incoming>
          <bpmn:outgoing>flow_backToWork</bpmn:outgoing>
        </bpmn:userTask>
        <bpmn:sequenceFlow id="flow_backToWork" name="Back to work" sourceRef="userTask_reviewDone" targetRef="userTask_workOnIt" />
        """
            + choice("flow_completeWithReview", "Review", "gateway_leaveWork", "review")
                .formatted("userTask_reviewDone"));
    insertBefore(
        "<bpmn:outgoing>flow_complete</bpmn:outgoing>",
        "<bpmn:outgoing>flow_completeWithReview</bpmn:outgoing>\n");
    return this;
  }

  /** A choice that leads from the work straight to the escalated, past the step that escalates. */
  LifecycleVariant withArrowToEscalated() {
    return withChoiceAtWork("ask_the_head", "userTask_escalated");
  }

  /** One more place to work at; the task stays IN_PROGRESS. */
  LifecycleVariant withTestAfterWork() {
    insertBefore(
        "<bpmn:exclusiveGateway id=\"gateway_leaveHold\"",
        waitState("userTask_testIt", "IN_PROGRESS", "${escalateAt}", "subProcess_escalation")
            + choice("flow_testedWell", "Tested well", "userTask_testIt", "tested_well")
                .formatted("event_completed"));
    return withChoiceAtWork("test_it", "userTask_testIt");
  }

  /** A hold that ends by itself after a day. */
  LifecycleVariant withNapOfADay() {
    insertBefore(
        "<bpmn:exclusiveGateway id=\"gateway_leaveHold\"",
        waitState("userTask_nap", "ON_HOLD", "PT24H", "userTask_workOnIt")
            + choice("flow_wakeUp", "Wake up", "userTask_nap", "wake_up")
                .formatted("userTask_workOnIt"));
    return withChoiceAtWork("nap", "userTask_nap");
  }

  /** As it was drawn before it showed what an escalation does. */
  LifecycleVariant withOneStepThatEscalates() {
    String step =
        """
        <bpmn:serviceTask id="serviceTask_escalateToNextRole" name="Escalate to next role" camunda:delegateExpression="${escalateToNextRoleDelegate}" />
        <bpmn:endEvent id="event_nextRoleTookOver" name="Next role took over" />
        <bpmn:sequenceFlow id="flow_escalationDue" sourceRef="event_escalationDue" targetRef="serviceTask_escalateToNextRole" />
        <bpmn:sequenceFlow id="flow_nextRoleFound" sourceRef="serviceTask_escalateToNextRole" targetRef="event_nextRoleTookOver" />
        """;
    int from = text.indexOf("<bpmn:businessRuleTask id=\"businessRuleTask_askEscalationPath\"");
    int to = text.indexOf("</bpmn:subProcess>", from);
    text = text.substring(0, from) + step + text.substring(to);
    text = text.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
    return this;
  }

  /** An escalation of which nobody is told. */
  LifecycleVariant withoutNotices() {
    text =
        text.replaceAll("(?s)<bpmn:serviceTask id=\"serviceTask_notify.*?</bpmn:serviceTask>", "")
            .replaceAll("<bpmn:sequenceFlow id=\"flow_concernedNotified\"[^>]*/>", "")
            .replace(
                "targetRef=\"serviceTask_notifyThoseConcerned\"",
                "targetRef=\"event_escalationDone\"")
            .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
    return this;
  }

  /** The step is put off to a job of its own. */
  LifecycleVariant withAsyncBefore(String element) {
    return with(element, "camunda:asyncBefore=\"true\"");
  }

  LifecycleVariant withAsyncAfter(String element) {
    return with(element, "camunda:asyncAfter=\"true\"");
  }

  /**
   * A further place to wait at.
   *
   * @param timer when it is left by itself: a duration, or {@code ${escalateAt}}; null for never
   */
  LifecycleVariant withPlace(String id, String status, String timer, String timerTarget) {
    insertBefore(
        "<bpmn:exclusiveGateway id=\"gateway_leaveHold\"",
        waitState(id, status, timer, timerTarget));
    return this;
  }

  LifecycleVariant withChoice(String from, String key, String target) {
    insertBefore(
        "<bpmn:exclusiveGateway id=\"gateway_leaveHold\"",
        choice("flow_%s_%s".formatted(from, key), key, from, key).formatted(target));
    return this;
  }

  private LifecycleVariant with(String element, String attribute) {
    text = text.replace("id=\"" + element + "\"", "id=\"" + element + "\" " + attribute);
    return this;
  }

  LifecycleVariant withChoiceAtWork(String key, String target) {
    insertBefore(
        "<bpmn:exclusiveGateway id=\"gateway_leaveHold\"",
        choice("flow_" + key, key.replace('_', ' '), "gateway_leaveWork", key).formatted(target));
    insertBefore(
        "<bpmn:outgoing>flow_complete</bpmn:outgoing>",
        "<bpmn:outgoing>flow_" + key + "</bpmn:outgoing>\n");
    return this;
  }

  private static String waitState(String id, String status, String timer, String target) {
    String place =
        """
        <bpmn:userTask id="%1$s" name="%1$s">
          <bpmn:extensionElements>
            <camunda:properties>
              <camunda:property name="orgo.status" value="%2$s" />
            </camunda:properties>
          </bpmn:extensionElements>
        </bpmn:userTask>
        """
            .formatted(id, status);
    return timer == null ? place : place + watched(id, timer, target);
  }

  private static String watched(String id, String timer, String target) {
    String definition =
        timer.startsWith("PT")
            ? "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:timeDuration>"
            : "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:timeDate>";
    return """
        <bpmn:boundaryEvent id="event_%1$s" name="Time passed" attachedToRef="%1$s">
          <bpmn:timerEventDefinition id="timer_%1$s">%2$s</bpmn:timerEventDefinition>
        </bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="flow_time_%1$s" sourceRef="event_%1$s" targetRef="%3$s" />
        """
        .formatted(id, definition.formatted(timer), target);
  }

  byte[] bytes() {
    return Drawn.of(text).getBytes(StandardCharsets.UTF_8);
  }

  Map<String, byte[]> files() {
    return Map.of(FILE, bytes());
  }

  private static String choice(String id, String name, String from, String key) {
    return """
        <bpmn:sequenceFlow id="%s" name="%s" sourceRef="%s" targetRef="%%s">
          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${action == '%s'}</bpmn:conditionExpression>
        </bpmn:sequenceFlow>
        """
        .formatted(id, name, from, key);
  }

  private void insertBefore(String place, String part) {
    int at = text.indexOf(place);
    if (at < 0) {
      throw new IllegalStateException("The shared lifecycle no longer has " + place);
    }
    text = text.substring(0, at) + part + text.substring(at);
  }

  private static String read() {
    try {
      return Files.readString(Path.of("processes/tasks/task-lifecycle.bpmn"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
