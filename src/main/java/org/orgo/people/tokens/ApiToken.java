package org.orgo.people.tokens;

import java.time.Instant;
import java.util.List;
import org.orgo.people.UserId;

/**
 * What is stored of a token; its text is not.
 *
 * @param scopes what it is narrowed to; none narrow nothing
 */
public record ApiToken(
    ApiTokenId tokenId,
    UserId userId,
    String name,
    List<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {}
