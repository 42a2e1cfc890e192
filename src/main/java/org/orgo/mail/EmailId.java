package org.orgo.mail;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names one mail within its organization. */
public record EmailId(UUID value) implements Id {

  public static EmailId random() {
    return new EmailId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
