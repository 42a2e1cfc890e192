package org.orgo.engine.deployment.check.bounds;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;

/** Bounds the tokens that one start can make, here and in what is called. */
final class TokenRule implements ModelRule {

  private static final String REMEDY =
      "Keep to "
          + Bounds.MAX_TOKENS
          + " tokens: join branches before they split again, repeat less, or let a person begin"
          + " the next round";

  private final CallableModels models;
  private final Calls calls;

  TokenRule(CallableModels models) {
    this.models = models;
    this.calls = new Calls(models);
  }

  @Override
  public String name() {
    return "tokens";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    Count count = new Count();
    if (count.of(model) > Bounds.MAX_TOKENS) {
      findings.add(
          count.tokens(model).overflow().map(FlowNode::getId).orElse(null),
          "makes more than " + Bounds.MAX_TOKENS + " tokens of one start",
          REMEDY);
      return;
    }
    for (String caller : calls.callersOf(Calls.key(model))) {
      if (models.diagram(caller).map(new Count()::of).orElse(1.0) > Bounds.MAX_TOKENS) {
        findings.add(
            null,
            "lets the process "
                + caller
                + ", which calls it, make more than "
                + Bounds.MAX_TOKENS
                + " tokens of one start",
            REMEDY);
      }
    }
  }

  /** Counts over calls, each called process once. */
  private final class Count {

    private final Map<String, Double> known = new HashMap<>();

    double of(BpmnModelInstance model) {
      return Calls.process(model).map(process -> tokens(model).in(process)).orElse(1.0);
    }

    Tokens tokens(BpmnModelInstance model) {
      return new Tokens(model, this::ofCalled);
    }

    private double ofCalled(String key) {
      if (!known.containsKey(key)) {
        known.put(key, 1.0); // for a cycle, which only a person turns
        known.put(key, models.diagram(key).map(this::of).orElse(1.0));
      }
      return known.get(key);
    }
  }
}
