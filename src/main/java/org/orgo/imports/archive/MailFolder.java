package org.orgo.imports.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A folder with one file for each mail, in the order of their names. */
record MailFolder(Path folder, long largest) implements MailArchive {

  @Override
  public ArchiveFormat format() {
    return ArchiveFormat.FOLDER;
  }

  @Override
  public void read(long from, MessageReader reader) throws IOException {
    List<Path> files = FolderFiles.under(folder);
    for (long at = from; at < files.size(); at++) {
      Path file = files.get((int) at);
      ArchivedFile mail = new ArchivedFile(file, folder.relativize(file).toString());
      if (!reader.take(mail.read(largest, at + 1))) {
        return;
      }
    }
  }
}
