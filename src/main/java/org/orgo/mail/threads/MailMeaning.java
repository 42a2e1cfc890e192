package org.orgo.mail.threads;

import java.util.UUID;

/** What a person's mail is to the organization. */
public sealed interface MailMeaning {

  /** Nothing known is answered: new work. */
  record Work() implements MailMeaning {}

  /**
   * An answer to a mail of ours, by somebody who takes part.
   *
   * @param text what was written, without what was quoted
   */
  record Reply(UUID taskId, String text) implements MailMeaning {}

  /** New work, though it may belong to the task; why it is not taken as a reply is told. */
  record Related(UUID suggestedTaskId, String why) implements MailMeaning {}

  /** A machine's mail. */
  record Automatic() implements MailMeaning {}
}
