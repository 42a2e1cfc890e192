package org.orgo.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Allows one Orgo per data directory. The operating system releases the lock when its holder dies,
 * however it dies, so the holder may stop a server that an earlier run left behind.
 */
final class DirectoryLock {

  private static final Logger log = LoggerFactory.getLogger(DirectoryLock.class);

  private final FileChannel file;

  private DirectoryLock(FileChannel file) {
    this.file = file;
  }

  /**
   * @throws CannotStart when another Orgo holds it, or nothing can be written there
   */
  static DirectoryLock take(Path directory) {
    FileChannel file = null;
    try {
      Files.createDirectories(directory);
      file =
          FileChannel.open(
              directory.resolve("orgo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = file.tryLock();
      if (lock == null) {
        throw inUse(directory, file);
      }
      return new DirectoryLock(file);
    } catch (OverlappingFileLockException inThisProcess) {
      throw inUse(directory, file);
    } catch (IOException failure) {
      throw new CannotStart(
          "The data directory %s cannot be written (%s); make it writable for this user or name another one with orgo.data-dir."
              .formatted(directory, why(failure)),
          failure);
    }
  }

  /** The system's own messages repeat the path and nothing else. */
  private static String why(IOException failure) {
    if (failure instanceof FileAlreadyExistsException) {
      return "a file has that name";
    }
    return failure instanceof AccessDeniedException ? "access is denied" : failure.getMessage();
  }

  void release() {
    close(file);
  }

  private static CannotStart inUse(Path directory, FileChannel file) {
    close(file);
    return new CannotStart(
        "Another Orgo is running on the data directory %s; stop it or name another one with orgo.data-dir."
            .formatted(directory));
  }

  private static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException failure) {
      log.warn("The lock of the data directory could not be released", failure);
    }
  }
}
