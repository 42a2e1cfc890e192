package org.orgo.mail.administration;

/** Whether a mailbox is read. */
public enum MailboxCondition {
  PAUSED,
  /** It could not be read the last time, and is tried again. */
  FAILING,
  /** It was not read yet. */
  NEW,
  READ
}
