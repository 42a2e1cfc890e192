package org.orgo.engine.deployment.check.diagrams;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.orgo.engine.deployment.findings.Findings;

/**
 * Requires that a mapping sets variables of the diagram's own. With another value in {@code
 * signalId}, a delegate would work on what is none of its business.
 */
public final class MappedNamesRule implements ModelRule {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

  private final Set<String> own;

  /**
   * @param own what modules set and read in their processes
   */
  public MappedNamesRule(Collection<OwnVariables> own) {
    this.own = new HashSet<>(own.stream().flatMap(each -> each.names().stream()).toList());
  }

  @Override
  public String name() {
    return "mapping";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    List.of(CamundaInputParameter.class, CamundaOutputParameter.class).stream()
        .flatMap(kind -> model.getModelElementsByType(kind).stream())
        .forEach(
            parameter -> name(parameter.getAttributeValue("name"), elementOf(parameter), findings));
  }

  private void name(String name, String element, Findings findings) {
    if (name == null || !NAME.matcher(name).matches()) {
      findings.add(
          element,
          "maps to the variable '" + (name == null ? "" : name) + "'",
          "Name it in camelCase, with letters and digits only");
    } else if (own.contains(name)) {
      findings.add(
          element,
          "would overwrite the variable " + name + ", which Orgo sets",
          "Choose another name");
    }
  }

  private static String elementOf(ModelElementInstance parameter) {
    return Stream.iterate(parameter, each -> each != null, ModelElementInstance::getParentElement)
        .filter(each -> each instanceof BaseElement element && element.getId() != null)
        .map(each -> ((BaseElement) each).getId())
        .findFirst()
        .orElse(null);
  }
}
