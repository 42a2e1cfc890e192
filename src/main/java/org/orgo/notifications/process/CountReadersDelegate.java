package org.orgo.notifications.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.notifications.broadcasts.BroadcastDelivery;
import org.orgo.notifications.broadcasts.BroadcastId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_countReaders}. */
@Component
class CountReadersDelegate implements JavaDelegate {

  private final BroadcastDelivery delivery;

  CountReadersDelegate(@Lazy BroadcastDelivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public void execute(DelegateExecution execution) {
    delivery.countReaders(BroadcastId.of(execution.getProcessBusinessKey()));
  }
}
