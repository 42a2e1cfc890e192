package org.orgo.insights.persistence;

/** Something that was changed, once or often. */
public record QueuedChange(ItemKind kind, String itemId) {}
