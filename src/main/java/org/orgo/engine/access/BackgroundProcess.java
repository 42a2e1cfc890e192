package org.orgo.engine.access;

/**
 * A process whose jobs stand back behind everybody else's, since thousands of them are due in one
 * minute and nobody waits for a single one. Modules contribute one bean for each; its jobs get a
 * priority below zero, whatever its diagrams say.
 *
 * @param key of the process
 */
public record BackgroundProcess(String key) {}
