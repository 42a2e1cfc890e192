package org.orgo.engine.deployment.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.orgo.engine.deployment.allowlist.AllowListScan;
import org.orgo.engine.deployment.check.diagrams.BpmnTexts;
import org.orgo.engine.deployment.check.diagrams.CalledDefinitionsRule;
import org.orgo.engine.deployment.check.diagrams.EndlessLoopRule;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.check.diagrams.StructureRule;
import org.orgo.engine.deployment.check.diagrams.ThrownEventsRule;
import org.orgo.engine.deployment.check.lifecycle.LifecycleLawRule;
import org.orgo.engine.deployment.check.lifecycle.LifecycleShapeRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.LifecycleModel;

/** Checks a diagram: first as text of unknown origin, then, if it may be read, as a model. */
final class DiagramCheck {

  private final BpmnTexts texts;
  private final List<ModelRule> rules;
  private final List<ModelRule> lifecycleRules =
      List.of(new LifecycleShapeRule(), new LifecycleLawRule());

  DiagramCheck(
      BpmnTexts texts, CalledDefinitionsRule calledDefinitions, List<ModelRule> contributed) {
    this.texts = texts;
    this.rules =
        new ArrayList<>(
            List.of(
                new StructureRule(),
                new EndlessLoopRule(),
                new ThrownEventsRule(),
                calledDefinitions));
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
      if (isLifecycle(model)) {
        applied.addAll(lifecycleRules);
      }
      applied.forEach(rule -> rule.check(model, findings.under(rule.name())));
    } catch (ModelException notValid) {
      SchemaSentences.add(notValid, findings);
    }
  }

  private static boolean isLifecycle(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).stream()
        .anyMatch(each -> LifecycleModel.KEY.equals(each.getId()));
  }
}
