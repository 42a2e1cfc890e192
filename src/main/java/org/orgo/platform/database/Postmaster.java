package org.orgo.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process of a data directory, as its pid file names it. The file may be left over and
 * its number another program's by now, so the process counts only when its command line holds the
 * directory.
 */
record Postmaster(Path directory) {

  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
  private static final Duration END_TIMEOUT = Duration.ofSeconds(30);

  /** The process, when it runs and is proven to be this directory's. */
  Optional<ProcessHandle> running() {
    try {
      return named().filter(this::isOurs);
    } catch (IOException | NumberFormatException halfWritten) {
      return Optional.empty();
    }
  }

  /**
   * A server outlives an application that was killed; it is ended before a new one starts.
   *
   * @throws CannotStart when it does not end, or cannot be told from another program
   */
  void endOrphan() {
    try {
      ProcessHandle process = named().orElse(null);
      if (process == null || isAnother(process)) {
        forgetPid();
        return;
      }
      if (!isOurs(process)) {
        throw new CannotStart(
            "It cannot be told whether the process %d is the PostgreSQL of %s; end it, or delete postmaster.pid there if it is another program."
                .formatted(process.pid(), directory));
      }
      log.info("Ending the PostgreSQL server that an earlier run left behind");
      process.destroy();
      process.onExit().get(END_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
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

  /**
   * Removes a pid file whose process is gone: PostgreSQL itself takes any process of that number
   * for a running server. What is left of its memory it recognises without the file.
   */
  void forgetPid() throws IOException {
    ProcessHandle process = named().orElse(null);
    if (process == null || isAnother(process)) {
      Files.deleteIfExists(pidFile());
    }
  }

  private Optional<ProcessHandle> named() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile());
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
  }

  private Path pidFile() {
    return directory.resolve("postmaster.pid");
  }

  private boolean isOurs(ProcessHandle process) {
    String command = process.info().command().orElse("");
    return command.contains("postgres")
        && process.info().arguments().filter(this::holdsDirectory).isPresent();
  }

  private boolean holdsDirectory(String[] arguments) {
    int option = Arrays.asList(arguments).indexOf("-D");
    return option >= 0 && option + 1 < arguments.length && isSame(arguments[option + 1]);
  }

  private boolean isSame(String path) {
    try {
      return Files.isSameFile(Path.of(path), directory);
    } catch (IOException notThere) {
      return false;
    }
  }

  /** Dead and not yet collected by its parent, or alive with a command line that says so. */
  private boolean isAnother(ProcessHandle process) {
    return isZombie(process) || (process.info().arguments().isPresent() && !isOurs(process));
  }

  private static boolean isZombie(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
      return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
    } catch (IOException noSuchProcess) {
      return false;
    }
  }
}
