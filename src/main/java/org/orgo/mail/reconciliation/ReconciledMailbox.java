package org.orgo.mail.reconciliation;

import java.time.Instant;
import org.orgo.mail.MailboxId;
import org.springframework.lang.Nullable;

/**
 * What the last comparison of a mailbox with its server found.
 *
 * @param onServer mails on the server that have to be stored
 * @param missing those of them that were not, and were fetched then
 * @param at null, as the counts, where none was made yet
 */
public record ReconciledMailbox(
    MailboxId mailboxId,
    String address,
    @Nullable Integer onServer,
    @Nullable Integer missing,
    @Nullable Instant at) {

  public boolean isWhole() {
    return missing == null || missing == 0;
  }
}
