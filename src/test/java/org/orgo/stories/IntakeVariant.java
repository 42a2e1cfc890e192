package org.orgo.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.testing.Drawn;

/** The shared intake as an analyst of one organization changes it. */
final class IntakeVariant {

  private String text = read();

  /** "Asynchronous before" ticked on a step. */
  IntakeVariant waitingBefore(String step) {
    String element = "Task id=\"" + step + "\"";
    if (!text.contains(element)) {
      throw new IllegalStateException("The shared intake no longer has " + step);
    }
    text = text.replace(element, element + " camunda:asyncBefore=\"true\"");
    return this;
  }

  /** Another table asked by a step. */
  IntakeVariant asking(String table, String instead) {
    String reference = "camunda:decisionRef=\"" + table + "\"";
    if (!text.contains(reference)) {
      throw new IllegalStateException("The shared intake no longer asks " + table);
    }
    text = text.replace(reference, "camunda:decisionRef=\"" + instead + "\"");
    return this;
  }

  /** A step between two others is left out. */
  IntakeVariant without(String step, String flowBehind) {
    text =
        text.replaceAll("(?s)<bpmn:(\\w+) id=\"" + step + "\".*?</bpmn:\\1>", "")
            .replaceAll("<bpmn:sequenceFlow id=\"" + flowBehind + "\"[^>]*/>", "")
            .replaceAll("targetRef=\"" + step + "\"", "targetRef=\"" + targetOf(flowBehind) + "\"")
            .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
    return this;
  }

  /** As it was drawn before each table was asked by a step of its own. */
  IntakeVariant classifyingInOneStep() {
    String step =
        """
        <bpmn:serviceTask id="serviceTask_classifySignal" name="Classify signal" camunda:delegateExpression="${classifySignalDelegate}" />
        <bpmn:sequenceFlow id="flow_classified" sourceRef="serviceTask_classifySignal" targetRef="gateway_whatItOpens" />
        """;
    int from = text.indexOf("<bpmn:businessRuleTask id=\"businessRuleTask_classifySignal\"");
    int to = text.indexOf("<bpmn:exclusiveGateway id=\"gateway_whatItOpens\"");
    text = text.substring(0, from) + step + text.substring(to);
    for (String gone :
        List.of(
            "flow_classified",
            "flow_weighed",
            "flow_queueFound",
            "flow_urgencySet",
            "flow_lookedFor",
            "flow_repeatCommented",
            "flow_caseJoined")) {
      text =
          text.replaceAll(
              "<bpmn:sequenceFlow id=\""
                  + gone
                  + "\"[^>]*Task_(?!classifySignal\" targetRef=\"gateway)[^>]*/>",
              "");
    }
    for (String gone : List.of("flow_repeats", "flow_belongsToCase", "flow_newWork")) {
      text =
          text.replaceAll("(?s)<bpmn:sequenceFlow id=\"" + gone + "\".*?</bpmn:sequenceFlow>", "");
    }
    text =
        text.replace("businessRuleTask_classifySignal", "serviceTask_classifySignal")
            .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
    return this;
  }

  private String targetOf(String flow) {
    Matcher found =
        Pattern.compile("id=\"" + flow + "\" sourceRef=\"\\w+\" targetRef=\"(\\w+)\"")
            .matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("The shared intake no longer has " + flow);
    }
    return found.group(1);
  }

  Map<String, byte[]> files() {
    return Map.of("signal-intake.bpmn", Drawn.of(text).getBytes(StandardCharsets.UTF_8));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("processes/signals/signal-intake.bpmn"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
