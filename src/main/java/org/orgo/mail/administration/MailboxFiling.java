package org.orgo.mail.administration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/**
 * What a mailbox files instead of taking it for work, and whether its mail says what work it asks
 * for.
 *
 * @param listsAreWork whether what people write to a mailing list may become work
 * @param blockedSenders addresses, and domains with the @ before them
 * @param trustsHeaders whether what a mail says in header fields of Orgo counts
 */
public record MailboxFiling(
    boolean listsAreWork, List<String> blockedSenders, boolean trustsHeaders) {

  public static final int MAX_SENDERS = 1_000;

  private static final Pattern SENDER =
      Pattern.compile(
          "[^@\\s,;<>]{0,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

  /** In lower case, each once, as they are compared. */
  public MailboxFiling {
    blockedSenders =
        blockedSenders.stream()
            .map(sender -> sender.strip().toLowerCase(Locale.ROOT))
            .filter(sender -> !sender.isEmpty())
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * @throws InvalidRequest naming the sender that is none
   */
  MailboxFiling checked() {
    if (blockedSenders.size() > MAX_SENDERS) {
      throw new InvalidRequest(
          FieldError.of("blocked_senders", "must be at most %d".formatted(MAX_SENDERS))
              .worded("mailbox.refused.senders", MAX_SENDERS));
    }
    for (String sender : blockedSenders) {
      if (!SENDER.matcher(sender).matches()) {
        throw new InvalidRequest(
            FieldError.of(
                    "blocked_senders",
                    "%s is neither an address nor a domain with the @ before it".formatted(sender))
                .worded("mailbox.refused.sender", sender));
      }
    }
    return this;
  }
}
