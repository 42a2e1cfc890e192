package org.orgo.people.persons.merging;

/**
 * What a merge does to one table.
 *
 * @param table its name
 * @param moved rows that name the kept person from then on
 * @param removed rows that the kept person had already, such as in a task in which both take part
 */
public record MergedRows(String table, int moved, int removed) {}
