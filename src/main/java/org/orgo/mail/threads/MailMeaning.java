package org.orgo.mail.threads;

import java.util.UUID;

/** What a person's mail means for the organization. */
public sealed interface MailMeaning {

  /** New work: it answers nothing known. */
  record Work() implements MailMeaning {}

  /**
   * An answer to a mail of ours, by a participant.
   *
   * @param text the new text without quotations
   */
  record Reply(UUID taskId, String text) implements MailMeaning {}

  /** New work that may belong to a task, with the reason why it is not taken as a reply. */
  record Related(UUID suggestedTaskId, String why) implements MailMeaning {}

  /** A machine's mail. */
  record Automatic() implements MailMeaning {}
}
