package org.orgo.mail.inbound;

import java.util.List;
import java.util.Locale;

/**
 * What the mailbox says about mail that comes into it.
 *
 * @param listsAreWork whether what people write to a mailing list may become work
 * @param blockedSenders addresses, and domains with the @ before them, in lower case
 * @param trustsHeaders whether what a mail says in header fields of Orgo counts
 */
public record FilingRules(
    boolean listsAreWork, List<String> blockedSenders, boolean trustsHeaders) {

  public static final FilingRules NONE = new FilingRules(false, List.of(), false);

  /** A blocked domain blocks those below it, too. */
  public boolean blocks(String address) {
    String sender = address.toLowerCase(Locale.ROOT);
    return blockedSenders.stream()
        .anyMatch(
            blocked ->
                blocked.startsWith("@")
                    ? sender.endsWith(blocked) || sender.endsWith("." + blocked.substring(1))
                    : sender.equals(blocked));
  }
}
