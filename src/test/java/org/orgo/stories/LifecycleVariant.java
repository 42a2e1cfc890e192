package org.orgo.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
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
