package org.orgo.notifications.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.notifications.broadcasts.BroadcastDelivery;
import org.orgo.notifications.broadcasts.BroadcastId;
import org.orgo.vocabulary.work.NotifyScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_deliverToReaders}. */
@PublishedTo(process = Broadcast.KEY, reads = Broadcast.SCOPE)
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
