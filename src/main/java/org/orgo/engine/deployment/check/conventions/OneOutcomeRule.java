package org.orgo.engine.deployment.check.conventions;

import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.check.paths.ReachedStates;
import org.orgo.engine.deployment.check.paths.TokenState;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.ExecutableProcess;
import org.orgo.engine.deployment.model.LifecyclePaths;

/**
 * Requires of one process that each way through it brings about one outcome, by the steps that
 * declare they {@linkplain org.orgo.engine.deployment.delegates.PublishedTo#ends() end} it.
 */
public final class OneOutcomeRule implements ModelRule {

  private final String process;
  private final KnownProcesses processes;
  private final String lost;
  private final String remedy;

  /**
   * @param lost what happens where no step ends it, as the end of a sentence
   * @param remedy which steps end it, as a sentence without its full stop
   */
  public OneOutcomeRule(String process, KnownProcesses processes, String lost, String remedy) {
    this.process = process;
    this.processes = processes;
    this.lost = lost;
    this.remedy = remedy;
  }

  @Override
  public String name() {
    return "one-outcome";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    if (ExecutableProcess.keyOf(model).filter(process::equals).isEmpty()) {
      return;
    }
    ReachedStates reached = processes.statesOf(model);
    for (FlowNode node : ExecutableProcess.nodesOf(model)) {
      if (node instanceof ParallelGateway || node instanceof InclusiveGateway) {
        findings.add(
            node.getId(), "would go several ways at once", "Decide by an exclusive gateway");
      } else if (node instanceof EndEvent end && LifecyclePaths.isEnd(end)) {
        end(end, reached.at(end), findings);
      }
    }
  }

  private void end(EndEvent end, Set<TokenState> states, Findings findings) {
    if (states.stream().anyMatch(state -> state.outcomes() == 0)) {
      findings.add(end.getId(), "is reached on a way where " + lost, remedy);
    }
    if (states.stream().anyMatch(state -> state.outcomes() > 1)) {
      findings.add(
          end.getId(),
          "is reached on a way with more than one outcome",
          "Keep one step on each way that ends it");
    }
  }
}
