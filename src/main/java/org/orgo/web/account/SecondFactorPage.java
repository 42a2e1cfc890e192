package org.orgo.web.account;

import java.time.Duration;
import org.orgo.web.Layout;

/**
 * A member's own second factor.
 *
 * @param unusedCodes how many recovery codes are left
 * @param problem null, {@code wrong} or {@code throttled}
 * @param retryAfter how long to wait, when it is {@code throttled}
 */
public record SecondFactorPage(
    Layout layout, boolean on, int unusedCodes, String problem, Duration retryAfter) {}
