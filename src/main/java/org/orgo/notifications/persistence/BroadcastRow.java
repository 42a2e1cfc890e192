package org.orgo.notifications.persistence;

import org.orgo.labels.Visibility;

/** What decides whom a broadcast is for. */
public record BroadcastRow(String label, Visibility visibility) {}
