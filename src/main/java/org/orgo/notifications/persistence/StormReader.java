package org.orgo.notifications.persistence;

import java.util.UUID;

/**
 * Whose notice of an event is held.
 *
 * @param email null where nothing is mailed to, as into a mailbox that is read here
 * @param begun whether the storm began with this event
 */
public record StormReader(UUID stormId, UUID userId, String email, String locale, boolean begun) {}
