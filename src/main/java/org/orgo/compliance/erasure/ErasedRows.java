package org.orgo.compliance.erasure;

/**
 * What an erasure does to one table.
 *
 * @param table its name
 * @param rows how many rows are masked, emptied or deleted
 */
public record ErasedRows(String table, long rows) {}
