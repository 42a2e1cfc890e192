package org.orgo.people.sessions;

import java.time.Instant;
import org.orgo.people.UserId;

/**
 * Somebody is logged in.
 *
 * @param handle names the session without being its secret
 * @param secondFactor whether a code was shown at the login
 * @param oidc whether the organization's identity provider vouched for it
 */
public record UserSession(
    String handle,
    UserId userId,
    String displayName,
    Instant since,
    Instant lastUsedAt,
    boolean secondFactor,
    boolean oidc) {}
