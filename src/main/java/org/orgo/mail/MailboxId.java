package org.orgo.mail;

import java.util.UUID;
import org.orgo.platform.Id;

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
