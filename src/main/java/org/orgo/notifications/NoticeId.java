package org.orgo.notifications;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names one notice to one user. */
public record NoticeId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
