package org.orgo.notifications.persistence;

import org.orgo.vocabulary.work.Visibility;

/** The part of a broadcast that decides who reads it. */
public record BroadcastRow(String label, Visibility visibility) {}
