package org.orgo.mail.mime;

import java.time.Duration;

/** Bounds on one mail; a mail that exceeds one is put aside for a person to look at. */
public record MailLimits(
    int parts,
    int depth,
    int headerBytes,
    int addresses,
    long decodedBytes,
    int links,
    Duration time) {

  public static final MailLimits DEFAULT =
      new MailLimits(500, 20, 256 * 1024, 500, 60L * 1024 * 1024, 5_000, Duration.ofSeconds(10));
}
