package org.orgo.studio.shares;

/**
 * A file of a partial release.
 *
 * @param version the engine's number of the organization's own version that the share takes
 */
public record TriedFile(String file, int version, String sha256) {}
