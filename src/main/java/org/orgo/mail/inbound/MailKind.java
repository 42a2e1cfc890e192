package org.orgo.mail.inbound;

/** The result of reading a mail. */
public enum MailKind {
  /** Written by a person: a reply or new work. */
  PERSONAL,
  /** Written by a machine: filed, never answered. */
  AUTOMATIC,
  /** Put aside with a reason, for a person to look at. */
  QUARANTINED
}
