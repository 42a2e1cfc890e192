package org.orgo.compliance.retention;

/** What is kept for a while and then deleted whole, with all that belongs to it. */
public enum RetainedKind {
  /** With its tasks, their mails, signals and attachments, and what was written about them. */
  CASE,
  /** A task without a case, likewise. */
  TASK,
  /** A signal that became no work, with its mails. */
  SIGNAL,
  /** A mail that became no signal. */
  MAIL,
  BROADCAST,
  CHECKIN,
  /** With its minutes and patterns, once the cases of these are gone. */
  REVIEW,
  EXPORT,
  REPLAY
}
