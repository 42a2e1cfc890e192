package org.orgo.web.account;

import java.time.Duration;
import org.orgo.web.Layout;

/**
 * The step of a login after the password.
 *
 * @param problem null, {@code wrong} or {@code throttled}
 * @param retryAfter how long to wait, when it is {@code throttled}
 */
public record CodePage(Layout layout, String problem, Duration retryAfter) {}
