package org.orgo.mail;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Decides who may comment on a task by mail, in the current organization. Addresses are in lower
 * case.
 */
@FunctionalInterface
public interface Participants {

  boolean takesPart(String address, UUID taskId);

  /**
   * Whether an answer about the task is new work, because the task is over and does not begin again
   * by a mail.
   *
   * @param mailbox the address that the answer came to; null for none
   */
  default boolean startsAnew(UUID taskId, @Nullable String mailbox) {
    return false;
  }
}
