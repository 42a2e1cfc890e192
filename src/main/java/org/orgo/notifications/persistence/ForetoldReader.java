package org.orgo.notifications.persistence;

import java.util.UUID;

/**
 * Somebody who would be told.
 *
 * @param roles the held ones that it concerns, with commas between; empty for none
 * @param askedForIt whether it is the sender
 */
public record ForetoldReader(UUID userId, String roles, boolean mailed, boolean askedForIt) {}
