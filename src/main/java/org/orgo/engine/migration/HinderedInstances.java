package org.orgo.engine.migration;

/**
 * How many instances at a wait state do not go on whatever is asked.
 *
 * @param failed those of which a step has failed and waits for an operator
 */
public record HinderedInstances(long suspended, long failed) {}
