package org.orgo.engine.deployment.check.bounds;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;

/** Bounds repetitions inside each other, which multiply. */
final class RepetitionRule implements ModelRule {

  private static final String REMEDY =
      "Let repetitions inside each other, with those of called processes, multiply to at most "
          + Bounds.MAX_REPETITIONS;

  private final CallableModels models;
  private final Calls calls;

  RepetitionRule(CallableModels models) {
    this.models = models;
    this.calls = new Calls(models);
  }

  @Override
  public String name() {
    return "repetitions";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    Repetitions repetitions = new Repetitions(models);
    for (Activity step : model.getModelElementsByType(Activity.class)) {
      long times = repetitions.of(step);
      if (isTooMuch(times) && !isTooMuch(around(step, repetitions))) {
        findings.add(
            step.getId(),
            "repeats " + times + " times, once for each repetition around it and in what it calls",
            REMEDY);
      }
    }
    for (String caller : calls.callersOf(Calls.key(model))) {
      long times = models.diagram(caller).map(new Repetitions(models)::most).orElse(1L);
      if (isTooMuch(times)) {
        findings.add(
            null,
            "lets the process " + caller + ", which calls it, repeat " + times + " times",
            REMEDY);
      }
    }
  }

  private static long around(Activity step, Repetitions repetitions) {
    return step.getParentElement() instanceof Activity outer ? repetitions.of(outer) : 1;
  }

  private static boolean isTooMuch(long times) {
    return times > Bounds.MAX_REPETITIONS;
  }
}
