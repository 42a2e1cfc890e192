package org.orgo.people.sessions;

import java.time.Instant;
import org.orgo.people.UserId;

/**
 * Somebody is logged in.
 *
 * @param handle names the session without being its secret
 */
public record UserSession(
    String handle, UserId userId, String displayName, Instant since, Instant lastUsedAt) {}
