package org.orgo.mail.inbound;

import java.time.Instant;

/**
 * One mail as the server gave it.
 *
 * @param raw null where the mail was too large to fetch; {@code refusal} then says so
 * @param head the header alone where {@code raw} is null
 */
record FetchedMail(
    long uid, long size, Instant receivedAt, byte[] raw, byte[] head, String refusal) {

  static FetchedMail whole(long uid, Instant receivedAt, byte[] raw) {
    return new FetchedMail(uid, raw.length, receivedAt, raw, null, null);
  }

  static FetchedMail tooLarge(long uid, long size, Instant receivedAt, byte[] head, long largest) {
    String refusal = "The mail has " + size + " bytes, more than the limit of " + largest + ".";
    return new FetchedMail(uid, size, receivedAt, null, head, refusal);
  }

  /** What makes two deliveries the same mail: all that its sender wrote. */
  byte[] identity() {
    return raw != null ? TraceHeaders.stripFrom(raw) : head;
  }
}
