package org.orgo.tasklist;

import java.time.Instant;

/**
 * A file that came with a mail.
 *
 * @param about what it says, where it is a mail or an invitation; else null
 */
public record MailFile(Attachment file, FileSummary about) {

  /**
   * @param kind {@code MAIL}, {@code INVITATION} or {@code CANCELLATION}
   * @param title its subject; empty for none
   * @param person who wrote or invites, or null
   * @param startsAt when it was written or begins, or null
   * @param endsAt or null
   * @param place or null
   */
  public record FileSummary(
      String kind, String title, String person, Instant startsAt, Instant endsAt, String place) {}
}
