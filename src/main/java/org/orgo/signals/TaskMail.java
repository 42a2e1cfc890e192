package org.orgo.signals;

import java.time.Instant;
import java.util.List;
import org.orgo.mail.MailId;

/**
 * A mail of a task's thread.
 *
 * @param text the new part of its text
 * @param quoted the part that repeats earlier mail; empty for none
 * @param described whether the task's description says the same
 * @param formatted whether there is HTML to show
 * @param raw whether it is kept as it was received
 * @param delivery of an answer of ours: DUE, SENT or FAILED; null for mail that came
 */
public record TaskMail(
    MailId mailId,
    String from,
    String to,
    String subject,
    Instant at,
    String text,
    String quoted,
    boolean described,
    boolean formatted,
    boolean outgoing,
    boolean raw,
    String delivery,
    List<File> files) {

  /**
   * An attachment by its position in the mail.
   *
   * @param about null unless it is a mail or an invitation
   */
  public record File(int position, String name, String contentType, long size, FileAbout about) {}

  /**
   * What an attached mail or an invitation says; see {@link org.orgo.mail.mime.AttachmentAbout}.
   *
   * @param kind {@code MAIL}, {@code INVITATION} or {@code CANCELLATION}
   */
  public record FileAbout(
      String kind, String title, String person, Instant startsAt, Instant endsAt, String place) {}

  /**
   * What stands in the frame of a mail with markup.
   *
   * @param markup harmless; null where it is too long, or shows nothing
   * @param text the same as text
   */
  public record Framed(String markup, String text) {}

  /** An attachment to be read in parts. */
  public record Content(String name, String contentType, long size) {}
}
