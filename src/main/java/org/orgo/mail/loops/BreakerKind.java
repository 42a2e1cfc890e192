package org.orgo.mail.loops;

/** What a breaker stops. */
public enum BreakerKind {
  /** Mails from one sender. */
  SENDER,
  /** Mails about one task to one address. */
  THREAD,
  /** All that the organization sends by itself. */
  ORGANIZATION
}
