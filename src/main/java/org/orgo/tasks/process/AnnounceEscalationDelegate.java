package org.orgo.tasks.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.tasks.escalation.EscalationKind;
import org.springframework.stereotype.Component;

/** {@code serviceTask_announceEscalation}. Only notes that the token passes it. */
@PublishedTo(process = TaskLifecycle.KEY)
@Component
class AnnounceEscalationDelegate implements JavaDelegate {

  private final WaitStateListener waitStates;

  AnnounceEscalationDelegate(WaitStateListener waitStates) {
    this.waitStates = waitStates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    waitStates.escalation(execution, steps -> steps.doing(EscalationKind.ANNOUNCE));
  }
}
