package org.orgo.studio.replay.paths;

import org.springframework.lang.Nullable;

/**
 * Where the path of a task leaves what was recorded.
 *
 * @param state the wait state that it was in
 * @param stateName what that is called
 * @param action what was done there; {@code deadline} when it passed, {@code event} for a message
 * @param before the status that it led to
 * @param after the status that it leads to; null when it is stuck
 */
public record PathDeviation(
    PathChange change,
    String state,
    String stateName,
    String action,
    String before,
    @Nullable String after) {}
