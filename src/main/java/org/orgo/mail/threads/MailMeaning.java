package org.orgo.mail.threads;

import java.util.UUID;

/** What a person's mail means for the organization. */
public sealed interface MailMeaning {

  /** New work: it answers nothing known. */
  record Work() implements MailMeaning {}

  /**
   * A mail of a conversation that has become a task, by a participant.
   *
   * @param text the new text without quotations
   */
  record Reply(UUID taskId, String text) implements MailMeaning {}

  /** New work that may belong to a task, with the reason why it is not taken as a reply. */
  record Related(UUID suggestedTaskId, String why) implements MailMeaning {}

  /**
   * The same mail as one that came to another mailbox before.
   *
   * @param taskId of that one; null where it became a case alone
   * @param answer whether that one was an answer, which is not said twice
   */
  record Copy(UUID taskId, boolean answer) implements MailMeaning {}

  /** A machine's mail. */
  record Automatic() implements MailMeaning {}
}
