package org.orgo.runs;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orgo.platform.database.EmbeddedDatabase;

/**
 * The application in a process of its own: the demo on a data directory and ports of its own, with
 * the test's mail server.
 */
final class OrgoProcess implements AutoCloseable {

  private static final Duration TO_END = Duration.ofSeconds(30);
  private static final Pattern READY = Pattern.compile("Orgo is ready.*(http://\\S+)");

  private final Process process;
  private final Path log;

  /**
   * Where mail is taken and read.
   *
   * @param ofTheDemo whether the demo's own mail server listens there, not the test's
   */
  record Ports(int smtp, int imap, boolean ofTheDemo) {

    Ports(int smtp, int imap) {
      this(smtp, imap, false);
    }

    /** The demo's own mail server, where nobody listens yet. */
    static Ports free() {
      return new Ports(freePort(), freePort(), true);
    }
  }

  private OrgoProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * @param crashPoint where it dies as by kill -9; empty for nowhere
   * @param settings further ones, such as {@code --orgo.demo.signals=false}
   */
  static OrgoProcess start(Path data, Ports mail, String crashPoint, String... settings) {
    return start(data, data, mail, crashPoint, settings);
  }

  /**
   * @param logs where its log is written
   */
  static OrgoProcess start(
      Path data, Path logs, Ports mail, String crashPoint, String... settings) {
    List<String> all = new ArrayList<>();
    all.addAll(
        List.of(
            "--spring.profiles.active=demo",
            "--server.port=0",
            "--orgo.data-dir=" + data,
            "--orgo.demo.mail-server=" + mail.ofTheDemo(),
            "--orgo.demo.smtp-port=" + mail.smtp(),
            "--orgo.demo.imap-port=" + mail.imap()));
    all.addAll(List.of(settings));
    return run(logs, crashPoint, all);
  }

  /** The settings of a demo without a past whose database somebody else runs. */
  static String[] external(EmbeddedDatabase database, String url) {
    List<String> settings = new ArrayList<>();
    settings.add("--orgo.demo.signals=false");
    settings.add("--orgo.database.embedded=false");
    settings.add("--orgo.database.url=" + url);
    for (String role : List.of("owner", "app", "system")) {
      settings.add(
          "--orgo.database.%s.password=%s".formatted(role, database.password("orgo_" + role)));
    }
    return settings.toArray(String[]::new);
  }

  /** Not the demo: what somebody starts who has founded nothing, with a database of its own. */
  static OrgoProcess startEmpty(Path data, int port, String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--server.port=" + port,
                "--orgo.base-url=http://127.0.0.1:" + port,
                "--orgo.database.embedded=true",
                "--orgo.data-dir=" + data,
                "--orgo.mail.signing-key=" + "k".repeat(40)));
    all.addAll(List.of(settings));
    return run(data, "", all);
  }

  private static OrgoProcess run(Path logs, String crashPoint, List<String> settings) {
    Path log = logs.resolve("run-" + crashPoint.replace(':', '-') + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m"));
    if (!crashPoint.isEmpty()) {
      command.add("-Dorgo.crash-point=" + crashPoint);
    }
    command.addAll(List.of("-cp", classPathWithoutTests(), "org.orgo.OrgoApplication"));
    command.addAll(settings);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new OrgoProcess(process, log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The exit code, or a failure that shows the log's end when it lives on. */
  int exitCode(Duration patience) {
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("It lives on:\n" + tail());
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** A port that nobody listens on. */
  static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** As by kill -9. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** It stands still, as by kill -19, until it is thawed. */
  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks it to end, as by kill -15. */
  void terminate() {
    process.destroy();
  }

  /** Waits until it says that it is ready; then its address. */
  String address(Duration patience) {
    await().atMost(patience).until(() -> !isAlive() || READY.matcher(log()).find());
    Matcher ready = READY.matcher(log());
    if (!ready.find()) {
      throw new IllegalStateException("It did not start:\n" + tail());
    }
    return ready.group(1);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String tail() {
    List<String> lines =
        log()
            .lines()
            .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
            .toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  /** All that it said. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Tests' own beans have no place in the real application. */
  static String classPathWithoutTests() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .filter(entry -> !entry.endsWith("test-classes"))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public void close() {
    process.destroy();
    thaw();
    try {
      if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
