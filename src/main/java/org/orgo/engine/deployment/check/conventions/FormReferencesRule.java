package org.orgo.engine.deployment.check.conventions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.OrgoProperties;

/** Requires that forms exist where a diagram asks for them, and that somebody can answer them. */
public final class FormReferencesRule implements ModelRule {

  private final Predicate<String> formExists;

  public FormReferencesRule(Predicate<String> formExists) {
    this.formExists = formExists;
  }

  @Override
  public String name() {
    return "forms";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      flow(flow, OrgoProperties.of(flow), findings);
    }
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      exists(task.getId(), task.getCamundaFormRef(), findings);
    }
  }

  private void flow(SequenceFlow flow, OrgoProperties properties, Findings findings) {
    Map<String, String> forms = new LinkedHashMap<>(properties.below(OrgoProperties.FORM + "."));
    properties.find(OrgoProperties.FORM).ifPresent(form -> forms.put("", form));
    forms.values().stream().distinct().forEach(form -> exists(flow.getId(), form, findings));
    if (!forms.isEmpty()
        && properties.find(OrgoProperties.BY).filter("system"::equals).isPresent()) {
      findings.add(
          flow.getId(),
          "asks for a form, but is never offered to people",
          "Take out " + OrgoProperties.FORM + " or " + OrgoProperties.BY);
    }
  }

  private void exists(String elementId, String form, Findings findings) {
    if (form != null && !formExists.test(form)) {
      findings.add(
          elementId,
          "asks for the form " + form + ", which does not exist",
          "Deploy " + form + ".form first, or in the same deployment");
    }
  }
}
