package org.orgo.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The embedded server's files, and what must hold before it starts on them. The settings and
 * passwords that Orgo keeps for it lie beside them.
 *
 * @param files PostgreSQL's own directory
 */
record DataDirectory(Path files) {

  private static final String SUPPORTED_VERSION = "17";
  private static final long MEGABYTE = 1024 * 1024;
  private static final long MIN_FREE_MEGABYTES = 300;
  private static final String TRUSTED_ONCE =
      """
      # Written by Orgo for one start: this directory is older than its passwords.
      host all postgres 127.0.0.1/32 trust
      host all postgres ::1/128 trust
      """;
  private static final String WITH_PASSWORDS =
      """
      # Written by Orgo at each start. There is no socket, and nobody is trusted.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  Path parent() {
    return files.getParent();
  }

  Path passwords() {
    return files.resolveSibling("postgres.passwords");
  }

  Path serverLog() {
    return files.resolveSibling("postgres.log");
  }

  boolean isNew() {
    return !Files.exists(files.resolve("postgresql.conf"));
  }

  void requireVersion() {
    Path versionFile = files.resolve("PG_VERSION");
    if (!Files.exists(versionFile)) {
      return;
    }
    try {
      String version = Files.readString(versionFile).strip();
      if (!version.equals(SUPPORTED_VERSION)) {
        throw new CannotStart(
            "The data directory %s was written by PostgreSQL %s, but this Orgo brings PostgreSQL %s; name another directory with orgo.data-dir or use the matching Orgo."
                .formatted(files, version, SUPPORTED_VERSION));
      }
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  /** The server would start to write and break off half-way. */
  void requireSpace() {
    try {
      long free = Files.getFileStore(parent()).getUsableSpace() / MEGABYTE;
      if (free < MIN_FREE_MEGABYTES) {
        throw new CannotStart(
            "Only %d MB are free in %s, and the database needs %d; make room or name another directory with orgo.data-dir."
                .formatted(free, parent(), MIN_FREE_MEGABYTES));
      }
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  /** Who may connect, and that nobody else may look into the files. */
  void restrict(boolean passwordsAreSet) throws IOException {
    OwnerOnly.folder(files);
    Files.writeString(
        files.resolve("pg_hba.conf"), passwordsAreSet ? WITH_PASSWORDS : TRUSTED_ONCE);
  }

  /** An empty log; the server writes statements that failed into it, with their values. */
  void beginLog() throws IOException {
    Files.deleteIfExists(serverLog());
    OwnerOnly.create(serverLog());
  }

  private CannotStart unreadable(IOException failure) {
    return new CannotStart("The data directory %s cannot be read.".formatted(files), failure);
  }
}
