package org.orgo.mail.threads;

import java.time.Instant;
import java.util.List;
import org.orgo.mail.MailId;
import org.orgo.mail.MailboxId;

/**
 * The mail that the next answer about a task answers.
 *
 * @param mailboxId the mailbox that its writer wrote to; null for mail of an archive
 * @param mailbox its address; null like {@code mailboxId}
 * @param signature below answers from the mailbox; null for none
 * @param messageId as the writer's program chose it; null for none
 * @param references the Message-IDs before it, the oldest first
 */
public record AnsweredMail(
    MailId emailId,
    MailboxId mailboxId,
    String mailbox,
    String signature,
    String messageId,
    String inReplyTo,
    List<String> references,
    String subject,
    String fromAddress,
    String fromName,
    List<String> toAddresses,
    List<String> ccAddresses,
    Instant receivedAt,
    String text) {

  /** Who wrote it, as people are called. */
  public String writer() {
    return fromName == null || fromName.isBlank() ? fromAddress : fromName;
  }
}
