package org.orgo.mail.inbound;

/** What reading a mail came to. */
public enum MailKind {
  /** Written by a person; it may be a reply or new work. */
  PERSONAL,
  /** Written by a machine: filed, never answered. */
  AUTOMATIC,
  /** Put aside with a reason, for a person to look at. */
  QUARANTINED
}
