package org.orgo.tasks.comparison;

import org.springframework.lang.Nullable;

/**
 * What became of some of the compared tasks.
 *
 * @param tried whether they are those of the version that was asked for
 * @param readable whether the viewer may read them; null for all, whoever may read them
 * @param complaints of how many of them somebody complained later
 * @param rerouted how many people gave to another queue
 * @param late how many nobody had moved when their first deadline passed
 * @param moved how many were moved at all
 * @param medianSeconds until they were first moved; null when none was
 */
public record ComparedFigures(
    boolean tried,
    @Nullable Boolean readable,
    int begun,
    int escalated,
    int complaints,
    int rerouted,
    int late,
    int moved,
    @Nullable Double medianSeconds) {}
