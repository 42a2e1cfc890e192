package org.orgo.web.account;

import java.time.Duration;
import org.orgo.web.Layout;

/**
 * A member's own password.
 *
 * @param there false for who logs in by an identity provider only
 * @param problem {@code wrong}, {@code length}, {@code breached}, {@code throttled}, or null
 * @param retryAfter where it is {@code throttled}
 */
public record OwnPasswordPage(Layout layout, boolean there, String problem, Duration retryAfter) {}
