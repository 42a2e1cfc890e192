package org.orgo.signals;

import java.time.Instant;
import java.util.List;
import org.orgo.mail.MailId;

/**
 * A mail of a task's thread.
 *
 * @param text the new part of its text
 * @param quoted the part that repeats earlier mail; empty for none
 * @param formatted whether there is HTML to show
 */
public record TaskMail(
    MailId mailId,
    String from,
    String to,
    String subject,
    Instant at,
    String text,
    String quoted,
    boolean formatted,
    boolean outgoing,
    List<File> files) {

  /** An attachment by its position in the mail. */
  public record File(int position, String name, String contentType, long size) {}

  /** An attachment to be read in parts. */
  public record Content(String name, String contentType, long size) {}
}
