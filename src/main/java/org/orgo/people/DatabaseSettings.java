package org.orgo.people;

/** Whether acknowledged work survives a power cut: both must be {@code on}. */
public record DatabaseSettings(String fsync, String synchronousCommit) {}
