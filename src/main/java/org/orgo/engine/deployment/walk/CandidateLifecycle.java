package org.orgo.engine.deployment.walk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.orgo.engine.deployment.model.LifecycleModel;

/** Reads a lifecycle that nobody has deployed yet, and that has passed its check. */
public final class CandidateLifecycle {

  private CandidateLifecycle() {}

  /**
   * @param formsOfTypes the forms that domains have
   */
  public static LifecycleModel of(String diagram, Map<String, String> formsOfTypes) {
    byte[] bytes = diagram.getBytes(StandardCharsets.UTF_8);
    return LifecycleModel.read(
        Bpmn.readModelFromStream(new ByteArrayInputStream(bytes)), formsOfTypes);
  }
}
