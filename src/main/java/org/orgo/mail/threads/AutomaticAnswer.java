package org.orgo.mail.threads;

import java.util.Locale;
import java.util.UUID;
import org.orgo.mail.requesters.RequesterSetting;
import org.orgo.people.persons.PersonId;

/**
 * What a requester is told without anybody writing to her.
 *
 * @param id what the same mail has each time it is asked for
 * @param number of the task
 * @param requester whose latest mail it answers
 * @param kind why it goes
 * @param text without signature
 * @param secret whether its text lets its reader in, and so goes once it is sent
 */
public record AutomaticAnswer(
    UUID id,
    UUID taskId,
    String number,
    PersonId requester,
    RequesterSetting kind,
    Locale language,
    String text,
    boolean secret) {

  /** Without its text, wherever it may be written. */
  @Override
  public String toString() {
    return "automatic answer " + id;
  }
}
