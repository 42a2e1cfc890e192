package org.orgo.imports;

import java.util.UUID;
import org.orgo.mail.MailId;
import org.orgo.mail.SignalId;
import org.springframework.lang.Nullable;

/**
 * What became of one message of an archive.
 *
 * @param number of the message in the archive, from 1
 * @param place where a refused one stands in the archive; null for others
 * @param reason why it was refused; null where it was not
 * @param taskId the closed task that it belongs to; null for none
 */
public record ImportedMessage(
    int number,
    @Nullable String place,
    @Nullable byte[] sha256,
    ImportOutcome outcome,
    @Nullable String reason,
    @Nullable MailId emailId,
    @Nullable SignalId signalId,
    @Nullable UUID threadId,
    @Nullable UUID taskId) {

  /** What became of it. */
  public enum ImportOutcome {
    STORED,
    DUPLICATE,
    REFUSED
  }
}
