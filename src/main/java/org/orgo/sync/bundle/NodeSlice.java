package org.orgo.sync.bundle;

/** What a node takes along, packed; with how many tasks are in it and how many did not fit. */
public record NodeSlice(byte[] packed, int taskCount, int leftOutCount) {}
