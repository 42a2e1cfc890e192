package org.orgo.mail.inbound;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.orgo.mail.MailId;
import org.orgo.mail.mime.headers.SenderAuthentication;

/**
 * What is known of a parsed mail when its meaning is decided.
 *
 * @param threadId null until its meaning was first decided
 * @param mailbox the address of the mailbox it came to; null for mail of an archive
 * @param messageId as its writer's program chose it; null for none
 */
public record MailFacts(
    MailId emailId,
    UUID threadId,
    String mailbox,
    String messageId,
    String subject,
    String fromAddress,
    String inReplyTo,
    List<String> referenceIds,
    List<String> toAddresses,
    List<String> ccAddresses,
    boolean automatic,
    String textBody,
    SenderAuthentication authentication) {

  /** Where a token of ours may stand, the most reliable place first. */
  public Stream<String> possibleTokens() {
    return Stream.of(answered().stream(), toAddresses.stream(), ccAddresses.stream())
        .flatMap(places -> places);
  }

  /** The Message-ID with which the conversation began, as far as the mail says; null for none. */
  public String conversation() {
    if (!referenceIds.isEmpty()) {
      return referenceIds.get(0);
    }
    return inReplyTo == null ? messageId : inReplyTo;
  }

  /** The Message-IDs that the mail says it answers, the latest first. */
  public List<String> answered() {
    List<String> latestFirst = new ArrayList<>(referenceIds);
    Collections.reverse(latestFirst);
    if (inReplyTo != null) {
      latestFirst.add(0, inReplyTo);
    }
    return latestFirst;
  }
}
