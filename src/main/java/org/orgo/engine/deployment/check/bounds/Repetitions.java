package org.orgo.engine.deployment.check.bounds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How often a step runs because of the repetitions around it, over sub-processes and calls. */
final class Repetitions {

  /** What a loop counts whose number is not known; only diagrams from before the rules have one. */
  private static final int UNKNOWN = 99;

  /** Above every bound, and small enough to multiply. */
  private static final long MANY = 1_000_000;

  private final CallableModels models;
  private final Map<String, Long> known = new HashMap<>();

  Repetitions(CallableModels models) {
    this.models = models;
  }

  /** Of a step and whatever it calls, within the process it stands in. */
  long of(Activity step) {
    long product = around(step) * own(step);
    return Math.min(MANY, step instanceof CallActivity call ? product * called(call) : product);
  }

  /** The most that any step of a diagram repeats. */
  long most(BpmnModelInstance model) {
    return model.getModelElementsByType(Activity.class).stream()
        .mapToLong(this::of)
        .max()
        .orElse(1);
  }

  static int own(Activity step) {
    return loop(step).map(Repetitions::number).orElse(1);
  }

  static boolean isOneAfterAnother(Activity step) {
    return loop(step).filter(MultiInstanceLoopCharacteristics::isSequential).isPresent();
  }

  private static long around(Activity step) {
    long product = 1;
    ModelElementInstance parent = step.getParentElement();
    while (parent instanceof Activity outer) {
      product = Math.min(MANY, product * own(outer));
      parent = outer.getParentElement();
    }
    return product;
  }

  private long called(CallActivity call) {
    String key = call.getCalledElement();
    if (!known.containsKey(key)) {
      known.put(key, 1L); // for a cycle, which only a person turns
      known.put(key, models.diagram(key).map(this::most).orElse(1L));
    }
    return known.get(key);
  }

  private static Optional<MultiInstanceLoopCharacteristics> loop(Activity step) {
    return step.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream().findFirst();
  }

  private static int number(MultiInstanceLoopCharacteristics loop) {
    String text =
        loop.getLoopCardinality() == null ? "" : loop.getLoopCardinality().getTextContent().strip();
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : UNKNOWN;
  }
}
