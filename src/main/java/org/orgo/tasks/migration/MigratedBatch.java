package org.orgo.tasks.migration;

import java.util.Map;

/**
 * What became of some tasks.
 *
 * @param moved how many went on in the other version, by the wait state where they were
 * @param left why the others stay, with how many, by the wait state where they are
 */
public record MigratedBatch(
    Map<String, Integer> moved, Map<String, Map<StayReason, Integer>> left) {}
