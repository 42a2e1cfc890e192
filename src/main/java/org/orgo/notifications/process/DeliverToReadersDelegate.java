package org.orgo.notifications.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DeliverToReadersDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {}
}
