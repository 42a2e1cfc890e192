package org.orgo.tasks.migration;

/**
 * How many tasks of one version are at one place.
 *
 * @param definition the engine's id of the version
 * @param waitState null before the first
 * @param inTransit whether a job has yet to bring them to the next
 */
public record RunningAt(String definition, String waitState, boolean inTransit, long tasks) {}
