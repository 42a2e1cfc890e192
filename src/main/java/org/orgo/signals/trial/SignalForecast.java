package org.orgo.signals.trial;

import java.util.Optional;
import java.util.UUID;
import org.orgo.engine.deployment.walk.Walk;
import org.orgo.routing.RoutingDecision;
import org.orgo.signals.Outcome;
import org.orgo.signals.Signal;
import org.orgo.tasks.NewTask;

/**
 * What the intake would do with a signal.
 *
 * @param walk its way through the diagram
 * @param decision empty when no step classifies it
 * @param task that would be opened
 * @param joinedTaskId the open task that it would be a comment on; null for none, or one that the
 *     acting user may not read
 * @param joinedCaseId the open case that its task would belong to; as before
 */
public record SignalForecast(
    Signal signal,
    Walk walk,
    Outcome outcome,
    Optional<RoutingDecision> decision,
    Optional<NewTask> task,
    UUID joinedTaskId,
    UUID joinedCaseId) {}
