package org.orgo.mail;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a mail within its organization, for readers of its task. */
public record MailId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
