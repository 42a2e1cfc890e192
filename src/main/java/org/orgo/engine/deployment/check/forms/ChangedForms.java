package org.orgo.engine.deployment.check.forms;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.ExecutableProcess;

/** Keeps a new version of a form from taking a field away that a diagram in use asks for. */
public final class ChangedForms {

  private final FormsAtHand forms;
  private final Supplier<Collection<BpmnModelInstance>> inUse;

  /**
   * @param inUse the diagrams that stay as they are
   */
  public ChangedForms(FormsAtHand forms, Supplier<Collection<BpmnModelInstance>> inUse) {
    this.forms = forms;
    this.inUse = inUse;
  }

  public void check(byte[] form, Findings findings) {
    FormCheck.idOf(form)
        .filter(id -> !forms.lostBy(id).isEmpty())
        .ifPresent(
            id -> inUse.get().forEach(model -> check(id, model, findings.under("form-fields"))));
  }

  private void check(String id, BpmnModelInstance model, Findings findings) {
    Set<String> named = FormFieldsRule.formsOfTasks(model);
    if (!named.contains(id)) {
      return;
    }
    Set<String> lost = new TreeSet<>(forms.lostBy(id));
    named.forEach(other -> lost.removeAll(forms.fieldsOf(other)));
    UnsetVariables.of(model)
        .forEach(
            (flow, unset) ->
                unset.stream()
                    .filter(lost::contains)
                    .forEach(field -> missed(field, flow, model, findings)));
  }

  private static void missed(
      String field, SequenceFlow flow, BpmnModelInstance model, Findings findings) {
    findings.add(
        null,
        "has no field %s any more, which %s in the process %s asks for"
            .formatted(field, flow.getId(), ExecutableProcess.keyOf(model).orElse("")),
        "Keep the field, or deploy the diagram that does without it in the same deployment");
  }
}
