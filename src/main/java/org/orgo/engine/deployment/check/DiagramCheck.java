package org.orgo.engine.deployment.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.orgo.engine.deployment.allowlist.AllowListScan;
import org.orgo.engine.deployment.check.diagrams.BpmnTexts;
import org.orgo.engine.deployment.check.diagrams.CalledDefinitionsRule;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.check.diagrams.StructureRule;
import org.orgo.engine.deployment.check.diagrams.ThrownEventsRule;
import org.orgo.engine.deployment.check.lifecycle.LifecycleRules;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.findings.SchemaSentences;
import org.orgo.engine.deployment.model.LifecycleKind;

/** Checks a diagram: first as text of unknown origin, then, if it may be read, as a model. */
final class DiagramCheck {

  private final BpmnTexts texts;
  private final List<ModelRule> rules;

  DiagramCheck(
      BpmnTexts texts, CalledDefinitionsRule calledDefinitions, List<ModelRule> contributed) {
    this.texts = texts;
    this.rules =
        new ArrayList<>(List.of(new StructureRule(), new ThrownEventsRule(), calledDefinitions));
    this.rules.addAll(contributed);
  }

  void check(byte[] content, Findings findings) {
    AllowListScan.of(content, "bpmn", texts, findings);
    if (findings.isEmpty()) {
      model(content, findings);
    }
  }

  private void model(byte[] content, Findings findings) {
    try {
      BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
      List<ModelRule> applied = new ArrayList<>(rules);
      LifecycleKind.of(model).map(LifecycleRules::of).ifPresent(applied::addAll);
      applied.forEach(rule -> rule.check(model, findings.under(rule.name())));
    } catch (ModelException notValid) {
      SchemaSentences.add("BPMN", notValid, findings);
    }
  }
}
