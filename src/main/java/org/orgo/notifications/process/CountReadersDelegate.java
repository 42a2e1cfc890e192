package org.orgo.notifications.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CountReadersDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {}
}
