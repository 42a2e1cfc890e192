package org.orgo.signals.correlation;

import java.util.UUID;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Signal;

/**
 * A classified signal whose open work is looked for.
 *
 * @param mayRepeat false when the sender has not said the same before
 * @param relatedTaskId the task that it seems to follow; null for none
 */
public record Matter(
    Signal signal, RoutingDecision decision, boolean mayRepeat, UUID relatedTaskId) {}
