package org.orgo.tasks.comparison;

/**
 * How a row of a table decided about work that was opened.
 *
 * @param row its id
 * @param readable whether the viewer may read this work
 * @param work how many tasks it decided about
 * @param rerouted how many of them people gave to another queue
 * @param complaints about how many of them somebody complained later
 */
public record RowUse(String row, boolean readable, int work, int rerouted, int complaints) {}
