package org.orgo.platform.events;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.orgo.platform.tracing.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.core.DefaultEventPublicationRegistry;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes an event from the registry in the transaction of the listener that handled it, where
 * Modulith would open another one. Both commit together, and each event costs one commit less. For
 * that the listener's transaction has to begin before Modulith's advice ({@code HIGHEST_PRECEDENCE
 * + 10}) and after the tenant is bound.
 */
@Component
@Primary
@EnableTransactionManagement(
    proxyTargetClass = true,
    order = SameTransactionEventRegistry.ORDER_OF_TRANSACTIONS)
class SameTransactionEventRegistry extends DefaultEventPublicationRegistry {

  static final int ORDER_OF_TRANSACTIONS = Ordered.HIGHEST_PRECEDENCE + 8;

  private final ObjectProvider<EventTraces> traces;

  SameTransactionEventRegistry(
      EventPublicationRepository events, Clock clock, ObjectProvider<EventTraces> traces) {
    super(events, clock);
    this.traces = traces;
  }

  /** Delivers again in the trace in which the event was published. */
  @Override
  public void processIncompletePublications(
      Predicate<EventPublication> which,
      Consumer<TargetEventPublication> deliver,
      Duration olderThan) {
    super.processIncompletePublications(
        which,
        publication ->
            Traces.continuing(
                Traces.areOn() ? traces.getObject().of(publication.getIdentifier()) : null,
                () -> {
                  deliver.accept(publication);
                  return null;
                }),
        olderThan);
  }

  @Override
  @Transactional
  public void markCompleted(Object event, PublicationTargetIdentifier listener) {
    super.markCompleted(event, listener);
  }
}
