package org.orgo.imports.archive;

/** How an archive keeps its mails. */
public enum ArchiveFormat {
  /** All in one file, each after a line that begins with {@code From}. */
  MBOX,
  /** One mail. */
  EML,
  /** A folder with one file for each mail. */
  FOLDER,
  /** A folder as mail servers keep it, with {@code new} and {@code cur}. */
  MAILDIR,
  /** A data file of Outlook (PST). */
  OUTLOOK,
  /** Mails and mboxes, packed. */
  ZIP
}
