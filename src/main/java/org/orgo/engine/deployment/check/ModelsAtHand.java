package org.orgo.engine.deployment.check;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.orgo.engine.deployment.allowlist.AllowListScan;
import org.orgo.engine.deployment.check.bounds.CallableModels;
import org.orgo.engine.deployment.findings.Findings;

/** The diagrams of a deployment, and behind them those that are deployed already. */
final class ModelsAtHand implements CallableModels {

  private final Map<String, BpmnModelInstance> here = new HashMap<>();
  private final KnownDefinitions known;

  ModelsAtHand(
      Map<String, byte[]> resources, AllowListScan.TextRule texts, KnownDefinitions known) {
    this.known = known;
    resources.forEach(
        (name, content) -> {
          if (name.endsWith(".bpmn")) {
            read(content, texts);
          }
        });
  }

  @Override
  public Optional<BpmnModelInstance> diagram(String key) {
    return Optional.ofNullable(here.get(key)).or(() -> known.diagram(key));
  }

  @Override
  public Set<String> unchanged() {
    Set<String> unchanged = new HashSet<>(known.processes());
    unchanged.removeAll(here.keySet());
    return unchanged;
  }

  /** The diagram of a deployment with a single one; empty when it may not be read. */
  Optional<BpmnModelInstance> only() {
    return here.values().stream().findFirst();
  }

  /** The diagrams that are there already and stay as they are. */
  Collection<BpmnModelInstance> inUse() {
    return unchanged().stream().flatMap(key -> known.diagram(key).stream()).toList();
  }

  /** What may not be read is reported where its own file is checked. */
  private void read(byte[] content, AllowListScan.TextRule texts) {
    Findings findings = Findings.in("");
    AllowListScan.of(content, "bpmn", texts, findings);
    if (findings.isEmpty()) {
      try {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        model.getModelElementsByType(Process.class).stream()
            .filter(Process::isExecutable)
            .forEach(process -> here.put(process.getId(), model));
      } catch (ModelException notValid) {
        return;
      }
    }
  }
}
