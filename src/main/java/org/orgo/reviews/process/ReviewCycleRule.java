package org.orgo.reviews.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.ExecutableProcess;

/** Requires that a version of the review cycle holds reviews, and answers all that they find. */
final class ReviewCycleRule implements ModelRule {

  private static final Map<String, String> NEEDED =
      Map.of(
          "${scheduleReviewDelegate}", "never says when the next review is due",
          "${openCasesDelegate}", "never holds a review");

  @Override
  public String name() {
    return "review-cycle";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    if (ExecutableProcess.keyOf(model).filter(ReviewCycle.KEY::equals).isEmpty()) {
      return;
    }
    List<String> steps =
        model.getModelElementsByType(ServiceTask.class).stream()
            .map(step -> String.valueOf(step.getCamundaDelegateExpression()))
            .toList();
    NEEDED.forEach(
        (step, reason) -> {
          if (!steps.contains(step)) {
            findings.add(null, reason, "Put the step " + step + " into it");
          }
        });
    if (!asksWhetherAllIsAnswered(model)) {
      findings.add(
          null,
          "answers only the first patterns of many",
          "Let a gateway lead back to ${openCasesDelegate}, over a timer, until ${%s == 'YES'}"
              .formatted(ReviewCycle.ALL_ANSWERED));
    }
  }

  private static boolean asksWhetherAllIsAnswered(BpmnModelInstance model) {
    return model.getModelElementsByType(ConditionExpression.class).stream()
        .anyMatch(condition -> condition.getTextContent().contains(ReviewCycle.ALL_ANSWERED));
  }
}
