package org.orgo.tasks.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.tasks.escalation.EscalationSteps;
import org.springframework.stereotype.Component;

/**
 * {@code serviceTask_escalateToNextRole} of diagrams that do not draw what an escalation does: the
 * rule decides, and those concerned are notified. Only notes that the token passes it: the
 * escalation is part of the token's move, so that status, owner and clock change together when it
 * arrives.
 */
@PublishedTo(process = TaskLifecycle.KEY)
@Component
class EscalateToNextRoleDelegate implements JavaDelegate {

  private final WaitStateListener waitStates;

  EscalateToNextRoleDelegate(WaitStateListener waitStates) {
    this.waitStates = waitStates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waitStates.escalation(execution, EscalationSteps::whole);
  }
}
