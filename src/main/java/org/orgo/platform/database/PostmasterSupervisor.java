package org.orgo.platform.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded server again when it has died: on its port and directory, at once and then
 * with growing pauses, for as long as the application lives.
 */
final class PostmasterSupervisor implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PostmasterSupervisor.class);
  private static final long CHECK_MILLIS = 200;
  private static final long MAX_PAUSE_MILLIS = 5_000;
  private static final String START_SECONDS = "60";

  private final Postmaster postmaster;
  private final List<String> command;
  private final Path serverLog;
  private final Thread thread;
  private volatile boolean closed;

  private PostmasterSupervisor(Postmaster postmaster, List<String> command, Path serverLog) {
    this.postmaster = postmaster;
    this.command = command;
    this.serverLog = serverLog;
    this.thread = new Thread(this::run, "postgres-supervisor");
    this.thread.setDaemon(true);
  }

  /**
   * @param options of the server's command line, its port among them
   * @param serverLog what the server writes
   */
  static PostmasterSupervisor watch(Postmaster postmaster, String options, Path serverLog) {
    Path program =
        postmaster
            .running()
            .flatMap(process -> process.info().command())
            .map(Path::of)
            .orElseThrow(() -> new IllegalStateException("The server's program is not known"));
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U")); // as the library does: PostgreSQL refuses root
    }
    command.addAll(
        List.of(
            program.resolveSibling("pg_ctl").toString(),
            "-D",
            postmaster.directory().toString(),
            "-o",
            options,
            "-w",
            "-t",
            START_SECONDS,
            "start"));
    PostmasterSupervisor supervisor = new PostmasterSupervisor(postmaster, command, serverLog);
    supervisor.thread.start();
    return supervisor;
  }

  private void run() {
    try {
      Optional<ProcessHandle> process = postmaster.running();
      while (!closed) {
        if (process.filter(PostmasterSupervisor::lives).isEmpty()) {
          process = postmaster.running().or(this::startAgain);
        }
        Thread.sleep(CHECK_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A dead process has no program, even while its parent has not collected it. */
  private static boolean lives(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private Optional<ProcessHandle> startAgain() {
    log.warn("The embedded PostgreSQL has died and is started again");
    long pause = CHECK_MILLIS;
    while (!closed) {
      try {
        if (attempt()) {
          log.info("The embedded PostgreSQL runs again");
          return postmaster.running();
        }
        Thread.sleep(pause);
        pause = Math.min(pause * 2, MAX_PAUSE_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A server that needs longer than the command waits is found running by the next attempt. */
  private boolean attempt() throws InterruptedException {
    if (postmaster.running().isPresent()) {
      return true;
    }
    try {
      postmaster.forgetPid();
      int exitCode =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(serverLog.toFile()))
              .start()
              .waitFor();
      log.debug("pg_ctl ended with {}; see {}", exitCode, serverLog);
      return exitCode == 0;
    } catch (IOException failure) {
      log.debug("PostgreSQL could not be started", failure);
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(MAX_PAUSE_MILLIS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
