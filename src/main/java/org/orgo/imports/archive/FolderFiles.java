package org.orgo.imports.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files below a folder. Links are not followed, since they may lead out of it. */
final class FolderFiles {

  private FolderFiles() {}

  /** In the order of their names, without hidden ones. */
  static List<Path> under(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(FolderFiles::isPlainFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }

  /** The files of exactly this folder, in the order of their names. */
  static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(FolderFiles::isPlainFile).sorted().toList();
    }
  }

  private static boolean isPlainFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
