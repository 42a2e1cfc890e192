package org.orgo.imports.archive;

import java.io.IOException;

/** An archive of mails, read from its beginning or from where an earlier reading stopped. */
public interface MailArchive extends AutoCloseable {

  /** How the mails are kept. */
  ArchiveFormat format();

  /**
   * Reads message after message. One that cannot be taken is given as refused, and those behind it
   * are read all the same.
   *
   * @param from 0, or {@link ArchivedMessage#next()} of the last message that was read
   * @throws ArchiveRefused when the archive as a whole cannot be read
   */
  void read(long from, MessageReader reader) throws IOException;

  /** Deletes what reading has left on disk. */
  @Override
  default void close() throws IOException {
    // most leave nothing
  }

  /** Takes the messages of an archive. */
  @FunctionalInterface
  interface MessageReader {

    /** Takes the next message; false stops the reading. */
    boolean take(ArchivedMessage message);
  }
}
