package org.orgo.imports.archive;

import java.io.IOException;
import java.nio.file.Path;

/** A file with one mail, as an archive. */
record SingleMail(Path file, long largest) implements MailArchive {

  @Override
  public ArchiveFormat format() {
    return ArchiveFormat.EML;
  }

  @Override
  public void read(long from, MessageReader reader) throws IOException {
    if (from == 0) {
      reader.take(new ArchivedFile(file, file.getFileName().toString()).read(largest, 1));
    }
  }
}
