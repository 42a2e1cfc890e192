package org.orgo.operations.transfer;

/**
 * What an archive says of one table.
 *
 * @param name with its schema
 * @param sha256 of its rows as they stand in the archive, in hexadecimal
 */
public record ArchivedTable(String name, long rows, String sha256) {}
