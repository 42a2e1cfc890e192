package org.orgo.engine.deployment.check.forms;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.LifecycleKind;
import org.orgo.engine.deployment.model.OrgoProperties;
import org.orgo.platform.refusals.NearestName;

/**
 * Compares what a diagram asks for with the forms it names. In a lifecycle a transition asks for
 * the form, and its answers are kept with the work; elsewhere a user task does, and its fields
 * become variables. Those may come from the caller as well, so that only a name that is nearly the
 * one of a field is a mistake.
 */
public final class FormFieldsRule implements ModelRule {

  private final FormsAtHand forms;

  public FormFieldsRule(FormsAtHand forms) {
    this.forms = forms;
  }

  @Override
  public String name() {
    return "form-fields";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    if (LifecycleKind.of(model).isPresent()) {
      lifecycle(model, findings);
    } else {
      own(model, findings);
    }
  }

  private void lifecycle(BpmnModelInstance model, Findings findings) {
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      if (task.getCamundaFormRef() != null) {
        findings.add(
            task.getId(),
            "asks for the form %s where work rests, and no page shows it there"
                .formatted(task.getCamundaFormRef()),
            "Name it in %s of the flows that ask for it".formatted(OrgoProperties.FORM));
      }
    }
    Map<String, String> fields = fieldsOf(formsOfFlows(model));
    UnsetVariables.of(model)
        .forEach(
            (flow, unset) ->
                unset.stream()
                    .filter(fields::containsKey)
                    .forEach(name -> answer(flow, name, fields.get(name), findings)));
  }

  private static void answer(SequenceFlow flow, String name, String form, Findings findings) {
    findings.add(
        flow.getId(),
        "asks for %s, an answer to the form %s, which is kept with the work and is no variable"
            .formatted(name, form),
        "Draw an action for each answer that leads elsewhere");
  }

  private void own(BpmnModelInstance model, Findings findings) {
    Map<String, String> fields = fieldsOf(formsOfTasks(model));
    UnsetVariables.of(model)
        .forEach(
            (flow, unset) ->
                unset.stream()
                    .filter(name -> !fields.containsKey(name))
                    .forEach(name -> misspelt(flow, name, fields, findings)));
  }

  private static void misspelt(
      SequenceFlow flow, String name, Map<String, String> fields, Findings findings) {
    NearestName.among(fields.keySet(), name)
        .ifPresent(
            field ->
                findings.add(
                    flow.getId(),
                    "asks for %s, which nothing sets, and the form %s has the field %s"
                        .formatted(name, fields.get(field), field),
                    "Write " + field + ", or give the field the key " + name));
  }

  /** The form that has a field, by the field's key. */
  private Map<String, String> fieldsOf(Set<String> named) {
    Map<String, String> fields = new HashMap<>();
    named.forEach(form -> forms.fieldsOf(form).forEach(field -> fields.putIfAbsent(field, form)));
    return fields;
  }

  static Set<String> formsOfTasks(BpmnModelInstance model) {
    Set<String> named = new LinkedHashSet<>();
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      if (task.getCamundaFormRef() != null) {
        named.add(task.getCamundaFormRef());
      }
    }
    return named;
  }

  private static Set<String> formsOfFlows(BpmnModelInstance model) {
    Set<String> named = new LinkedHashSet<>();
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      OrgoProperties properties = OrgoProperties.of(flow);
      properties.find(OrgoProperties.FORM).ifPresent(named::add);
      named.addAll(properties.below(OrgoProperties.FORM + ".").values());
    }
    return named;
  }
}
