package org.orgo.engine.deployment.check.conventions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.ExecutableProcess;
import org.orgo.engine.deployment.model.LifecycleKind;
import org.orgo.engine.deployment.model.OrgoProperties;
import org.orgo.platform.refusals.NearestName;
import org.orgo.vocabulary.work.WorkStatus;

/** Requires that extension properties for Orgo are spelt as Orgo reads them. */
final class OrgoPropertiesRule implements ModelRule {

  private static final String OURS = "orgo.";
  private static final String FORM_OF_TYPE = OrgoProperties.FORM + ".";

  private static final Set<String> OF_FLOWS =
      Set.of(
          OrgoProperties.BY,
          OrgoProperties.REASON,
          OrgoProperties.FORM,
          OrgoProperties.DOMAIN_FORM,
          OrgoProperties.ICON,
          OrgoProperties.VARIANT);

  private static final Map<String, List<String>> VALUES =
      Map.of(
          OrgoProperties.BY, List.of("system"),
          OrgoProperties.REASON, List.of("required"),
          OrgoProperties.DOMAIN_FORM, List.of("true", "false"),
          OrgoProperties.VARIANT, List.of("primary", "danger"));

  @Override
  public String name() {
    return "orgo-properties";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    Map<String, List<String>> values = new LinkedHashMap<>(VALUES);
    LifecycleKind.of(model)
        .ifPresent(
            kind ->
                values.put(OrgoProperties.STATUS, kind.statuses().map(WorkStatus::name).toList()));
    ExecutableProcess.nodesOf(model).forEach(each -> element(each, values, findings));
    ExecutableProcess.flowsOf(model).forEach(each -> element(each, values, findings));
  }

  private static void element(
      FlowElement element, Map<String, List<String>> values, Findings findings) {
    OrgoProperties.of(element)
        .below(OURS)
        .forEach(
            (rest, value) -> {
              String property = OURS + rest;
              Set<String> here = allowedOn(element);
              if (!here.contains(property) && !isFormOfType(element, property)) {
                unknown(element, property, here, findings);
              } else if (values.containsKey(property) && !values.get(property).contains(value)) {
                value(element, property, value, values.get(property), findings);
              }
            });
  }

  private static Set<String> allowedOn(BaseElement element) {
    if (element instanceof SequenceFlow) {
      return OF_FLOWS;
    }
    return element instanceof UserTask || element instanceof EndEvent
        ? Set.of(OrgoProperties.STATUS)
        : Set.of();
  }

  private static boolean isFormOfType(BaseElement element, String property) {
    return element instanceof SequenceFlow
        && property.startsWith(FORM_OF_TYPE)
        && property.length() > FORM_OF_TYPE.length();
  }

  private static void unknown(
      BaseElement element, String property, Set<String> here, Findings findings) {
    findings.add(
        element.getId(),
        "has the property " + property + ", which says nothing here" + meant(here, property),
        here.isEmpty() ? "Take it out" : "Use one of " + new TreeSet<>(here));
  }

  private static void value(
      BaseElement element, String property, String value, List<String> allowed, Findings findings) {
    findings.add(
        element.getId(),
        "has " + property + " = " + value + ", which is no value of it" + meant(allowed, value),
        "Use one of " + allowed);
  }

  private static String meant(Collection<String> names, String written) {
    return NearestName.among(names, String.valueOf(written))
        .map("; did you mean %s?"::formatted)
        .orElse("");
  }
}
