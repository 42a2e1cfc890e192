package org.orgo.tasks.migration;

/** How people call the two versions, such as {@code shared-1} and {@code own-2}. */
public record VersionNames(String from, String to) {}
