package org.orgo.signals;

import java.time.Instant;

/**
 * Mail to a requester comes back for good.
 *
 * @param reason a code, such as {@code MAILBOX_FULL}
 * @param status as RFC 3463 numbers it
 * @param at when the last one came back
 */
public record UnreachedRequester(String reason, String status, Instant at) {}
