package org.orgo.operations.installation;

/**
 * A library inside the jar.
 *
 * @param licences as its author names them, separated by commas; empty where none is named
 */
public record Part(String name, String version, String licences) {}
