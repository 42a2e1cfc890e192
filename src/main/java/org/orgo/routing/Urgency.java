package org.orgo.routing;

import java.time.Duration;
import org.orgo.vocabulary.work.Priority;

/** How soon a signal must be answered. */
public record Urgency(Priority priority, Duration reactivity, boolean immediateEscalation) {}
