package org.orgo.notifications.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.notifications.broadcasts.BroadcastDelivery;
import org.orgo.notifications.broadcasts.BroadcastId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_countReaders}. */
@PublishedTo(process = Broadcast.KEY, ends = PublishedTo.ALWAYS)
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
