package org.orgo.notifications.persistence;

import org.orgo.vocabulary.work.Visibility;

/** What decides whom a broadcast is for. */
public record BroadcastRow(String label, Visibility visibility) {}
