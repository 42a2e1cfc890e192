package org.orgo.notifications.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.labels.NotifyScope;
import org.orgo.notifications.BroadcastDelivery;
import org.orgo.notifications.BroadcastId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_deliverToReaders}. */
@Component
class DeliverToReadersDelegate implements JavaDelegate {

  private final BroadcastDelivery delivery;

  DeliverToReadersDelegate(@Lazy BroadcastDelivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public void execute(DelegateExecution execution) {
    delivery.deliver(
        BroadcastId.of(execution.getProcessBusinessKey()),
        NotifyScope.valueOf((String) execution.getVariable(Broadcast.SCOPE)));
  }
}
