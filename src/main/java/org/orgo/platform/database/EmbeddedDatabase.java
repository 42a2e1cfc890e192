package org.orgo.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StreamUtils;

/**
 * Our own PostgreSQL, for the demo and the tests. The library starts its servers with fsync and
 * synchronous_commit off, which loses acknowledged work on a power cut; both are on here.
 */
public final class EmbeddedDatabase implements DatabaseServer, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String SUPPORTED_VERSION = "17";
  private static final long MEGABYTE = 1024 * 1024;
  private static final long MIN_FREE_MEGABYTES = 300;
  private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

  private final EmbeddedPostgres server;
  private final DirectoryLock lock;

  private EmbeddedDatabase(EmbeddedPostgres server, DirectoryLock lock) {
    this.server = server;
    this.lock = lock;
  }

  /** Starts the server on the given directory, which it creates, keeps and reuses. */
  public static EmbeddedDatabase start(Path directory) {
    refuseOtherVersion(directory);
    DirectoryLock lock = DirectoryLock.take(directory.getParent());
    try {
      requireSpace(directory.getParent());
      endOrphan(directory);
      return start(directory, lock);
    } catch (CannotStart refused) {
      lock.release();
      throw refused;
    }
  }

  private static EmbeddedDatabase start(Path directory, DirectoryLock lock) {
    try {
      EmbeddedDatabase database =
          new EmbeddedDatabase(
              EmbeddedPostgres.builder()
                  .setDataDirectory(directory)
                  .setCleanDataDirectory(false)
                  .setOverrideWorkingDirectory(directory.resolveSibling("server").toFile())
                  .setRegisterShutdownHook(false) // the application ends it, after its pools
                  .setPGStartupWait(START_TIMEOUT)
                  .setServerConfig("fsync", "on")
                  .setServerConfig("synchronous_commit", "on")
                  .setServerConfig("listen_addresses", "localhost")
                  .setServerConfig("shared_buffers", "128MB")
                  .setServerConfig("max_connections", "100")
                  .start(),
              lock);
      database.prepare();
      return database;
    } catch (IOException | IllegalStateException | SQLException failure) {
      throw new CannotStart(
          "The embedded PostgreSQL could not start in %s: %s. Is there disk space, may this user write there, and is no other Orgo running on it?"
              .formatted(directory, rootMessage(failure)),
          failure);
    }
  }

  /** The server would start to write and break off half-way. */
  private static void requireSpace(Path directory) {
    try {
      long free = Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
      if (free < MIN_FREE_MEGABYTES) {
        throw new CannotStart(
            "Only %d MB are free in %s, and the database needs %d; make room or name another directory with orgo.data-dir."
                .formatted(free, directory, MIN_FREE_MEGABYTES));
      }
    } catch (IOException failure) {
      throw new CannotStart("The data directory %s cannot be read.".formatted(directory), failure);
    }
  }

  private static void refuseOtherVersion(Path directory) {
    Path versionFile = directory.resolve("PG_VERSION");
    if (!Files.exists(versionFile)) {
      return;
    }
    try {
      String version = Files.readString(versionFile).strip();
      if (!version.equals(SUPPORTED_VERSION)) {
        throw new CannotStart(
            "The data directory %s was written by PostgreSQL %s, but this Orgo brings PostgreSQL %s; name another directory with orgo.data-dir or use the matching Orgo."
                .formatted(directory, version, SUPPORTED_VERSION));
      }
    } catch (IOException failure) {
      throw new CannotStart("The data directory %s cannot be read.".formatted(directory), failure);
    }
  }

  /** A server outlives an application that was killed; it is ended before a new one starts. */
  private static void endOrphan(Path directory) {
    Path pidFile = directory.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    try {
      long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
      ProcessHandle process =
          ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).orElse(null);
      if (process == null) {
        Files.deleteIfExists(pidFile);
        return;
      }
      log.info("Ending the PostgreSQL server that an earlier run left behind");
      process.destroy();
      process.onExit().get(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException | NumberFormatException | ExecutionException | TimeoutException failure) {
      throw new CannotStart(
          "Another PostgreSQL still uses %s and does not end; stop it or name another directory with orgo.data-dir."
              .formatted(directory),
          failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start was interrupted.", failure);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("postgres")).orElse(false);
  }

  private void prepare() throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery("select 1 from pg_database where datname = 'orgo'")) {
        if (row.next()) {
          return;
        }
      }
      statement.execute("create database orgo");
    }
    try (Connection connection = server.getDatabase("postgres", "orgo").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          StreamUtils.copyToString(
              new ClassPathResource("db/bootstrap/roles.sql").getInputStream(),
              StandardCharsets.UTF_8));
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }

  @Override
  public String url() {
    return "jdbc:postgresql://localhost:%d/orgo".formatted(server.getPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
    lock.release();
  }
}
