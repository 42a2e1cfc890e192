package org.orgo.mail.inbound;

import java.util.List;
import org.orgo.mail.MailId;

/**
 * A stored mail before it is read.
 *
 * @param raw null when it was too large to fetch
 * @param listsAreWork whether its mailbox takes what people write to a list for work
 * @param blockedSenders of its mailbox
 * @param trustsHeaders whether its mailbox takes what a mail says in header fields of Orgo
 * @param held whether a loop breaker has held it before
 */
public record RawMail(
    MailId emailId,
    byte[] raw,
    String authservId,
    boolean listsAreWork,
    List<String> blockedSenders,
    boolean trustsHeaders,
    boolean held) {

  FilingRules rules() {
    return new FilingRules(
        listsAreWork, blockedSenders == null ? List.of() : blockedSenders, trustsHeaders);
  }
}
