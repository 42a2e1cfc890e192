package org.orgo.signals.email;

import java.util.UUID;
import org.orgo.database.Id;

/** Names one mailbox within its organization. */
public record MailboxId(UUID value) implements Id {

  public static MailboxId random() {
    return new MailboxId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
