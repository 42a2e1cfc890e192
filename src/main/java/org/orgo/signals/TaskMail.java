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
    String delivery,
    List<File> files) {

  /** An attachment by its position in the mail. */
  public record File(int position, String name, String contentType, long size) {}

  /** An attachment to be read in parts. */
  public record Content(String name, String contentType, long size) {}
}
