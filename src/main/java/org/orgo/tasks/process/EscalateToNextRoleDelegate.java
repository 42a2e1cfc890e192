package org.orgo.tasks.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * {@code serviceTask_escalateToNextRole}. The escalation itself is part of the move that the token
 * is on, so that status, owner and clock change at once when it arrives.
 */
@Component
class EscalateToNextRoleDelegate implements JavaDelegate {

  private final WaitStateListener waitStates;

  EscalateToNextRoleDelegate(WaitStateListener waitStates) {
    this.waitStates = waitStates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waitStates.escalated(execution);
  }
}
