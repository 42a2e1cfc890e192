package org.orgo.routing;

import java.util.Optional;
import org.orgo.routing.tables.DecisionTrace;

/**
 * The next step of work nobody answered.
 *
 * @param next empty at the top
 * @param waitFactor stretches (above 1) or shortens the even share of the time until the maximum
 * @param notifyFirst the next level is told before the work moves there
 */
public record EscalationStep(
    Optional<EscalationLevel> next, double waitFactor, boolean notifyFirst, DecisionTrace trace) {}
