package org.orgo.mail;

import java.util.UUID;

/**
 * A mail of ours that is to be sent.
 *
 * @param id what the same mail has each time it is asked for
 * @param locale of its text
 * @param messageId without angle brackets
 * @param secret whether its text lets its reader in, and so goes once it is sent
 */
public record NewMail(
    UUID id,
    String to,
    String locale,
    String subject,
    String body,
    String messageId,
    boolean secret) {

  /** Without its text, wherever it may be written. */
  @Override
  public String toString() {
    return "mail " + id;
  }
}
