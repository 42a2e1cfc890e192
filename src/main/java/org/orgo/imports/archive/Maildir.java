package org.orgo.imports.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder as mail servers keep it, with its subfolders. Files are read where they are, never moved
 * from {@code new} to {@code cur}. Drafts were never sent, and what is marked as deleted is.
 */
record Maildir(Path folder, long largest) implements MailArchive {

  static boolean is(Path folder) {
    return Files.isDirectory(folder.resolve("cur"), LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(folder.resolve("new"), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public ArchiveFormat format() {
    return ArchiveFormat.MAILDIR;
  }

  @Override
  public void read(long from, MessageReader reader) throws IOException {
    List<Path> files = files();
    for (long at = from; at < files.size(); at++) {
      if (!reader.take(message(files.get((int) at), at + 1))) {
        return;
      }
    }
  }

  private ArchivedMessage message(Path file, long next) throws IOException {
    String place = folder.relativize(file).toString();
    String flags = flags(place);
    if (flags.indexOf('D') >= 0) {
      return ArchivedMessage.refused(place, Files.size(file), "The mail is a draft.", next);
    }
    if (flags.indexOf('T') >= 0) {
      return ArchivedMessage.refused(
          place, Files.size(file), "The mail is marked as deleted.", next);
    }
    return new ArchivedFile(file, place).read(largest, next);
  }

  private static String flags(String name) {
    int mark = name.lastIndexOf(":2,");
    return mark < 0 ? "" : name.substring(mark + 3);
  }

  private List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path each : folders()) {
      found.addAll(FolderFiles.in(each.resolve("cur")));
      found.addAll(FolderFiles.in(each.resolve("new")));
    }
    return found;
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return Stream.concat(Stream.of(folder), all.filter(Maildir::is).sorted()).toList();
    }
  }
}
