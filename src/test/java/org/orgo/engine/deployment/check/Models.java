package org.orgo.engine.deployment.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.orgo.engine.deployment.findings.Finding;

/** Our own models as they lie in the tree, and variants of them. */
public final class Models {

  static final String LIFECYCLE = "processes/tasks/task-lifecycle.bpmn";

  private static final Set<String> PUBLISHED =
      Set.of(
          "escalateToNextRoleDelegate",
          "announceEscalationDelegate",
          "moveToNextRoleDelegate",
          "remindOwnersDelegate",
          "notifyThoseConcernedDelegate");

  private Models() {}

  public static String lifecycle() {
    return text(LIFECYCLE);
  }

  public static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static BpmnModelInstance diagram(String text) {
    return Bpmn.readModelFromStream(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Replaces a part that must be there. */
  public static String with(String text, String part, String replacement) {
    if (!text.contains(part)) {
      throw new IllegalArgumentException("not in the model: " + part);
    }
    return text.replace(part, replacement);
  }

  static List<Finding> check(String resource, String text) {
    return new DeploymentCheck(PUBLISHED::contains, List.of())
        .check(Map.of(resource, text.getBytes(StandardCharsets.UTF_8)), OurCheck.shared());
  }

  static String sentences(String resource, String text) {
    return check(resource, text).stream().map(Finding::sentence).collect(Collectors.joining("\n"));
  }

  /** A diagram of one process with these steps, without drawing. */
  static String process(String steps) {
    return """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            id="definitions" targetNamespace="http://orgo.org">
          <bpmn:process id="some-process" isExecutable="true" camunda:historyTimeToLive="P1D">
            %s
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(steps);
  }
}
