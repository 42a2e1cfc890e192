package org.orgo.signals.ledger;

/** How something came in. */
public enum EntryKind {
  MAIL,

  /** The same mail under a second number of the server. */
  MAIL_COPY,

  /** A mail of an archive; it came in when the archive did. */
  IMPORTED_MAIL,

  /** What somebody did on an offline node. */
  SYNC_OPERATION,

  /** What another program delivered to a hook. */
  HOOK_DELIVERY,

  /** A row of a file of work; it came in when the file was imported. */
  FILE_ROW,

  /** A report by a program or a person. */
  SIGNAL,

  /** A task that somebody opened by hand. */
  TASK,

  /** A case that somebody opened by hand. */
  CASE
}
