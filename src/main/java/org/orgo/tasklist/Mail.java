package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;

/**
 * A mail of the task's thread.
 *
 * @param text what this mail adds
 * @param described whether the description above says the same
 * @param quoted what it repeats, folded; or null
 * @param htmlHref the sanitised HTML to show in a sandboxed frame, or null
 * @param sourceHref it as it was received, to read, or null
 * @param downloadHref it as it was received, as a file, or null
 * @param outgoing true where we sent it
 * @param delivery of ours: DUE, SENT or FAILED; null where nothing is known of it
 */
public record Mail(
    String mailId,
    String from,
    String to,
    String subject,
    Instant at,
    String text,
    boolean described,
    String quoted,
    String htmlHref,
    String sourceHref,
    String downloadHref,
    boolean outgoing,
    String delivery,
    List<MailFile> attachments) {}
