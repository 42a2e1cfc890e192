package orgo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An application in a process of its own, told what to do line by line. */
final class Server implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 1_800;

  private final String name;
  private final Process process;
  private final PrintWriter told;
  private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final int port;
  private final double startSeconds;

  Server(String name, java.util.List<String> command, Path log) {
    this.name = name;
    long begin = System.nanoTime();
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      told = new PrintWriter(process.outputWriter(), true);
      Thread reader = new Thread(() -> listen(log));
      reader.setDaemon(true);
      reader.start();
      port = Integer.parseInt(answer().split(" ")[2]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    startSeconds = (System.nanoTime() - begin) / 1e9;
  }

  private void listen(Path log) {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        copy.println(line);
        copy.flush();
        if (line.startsWith("BENCH ")) {
          answers.add(line);
        }
      }
    } catch (IOException gone) {
      answers.add("gone");
    }
  }

  private String answer() {
    try {
      for (long waited = 0; waited < PATIENCE_SECONDS; waited++) {
        String answer = answers.poll(1, TimeUnit.SECONDS);
        if (answer != null) {
          return answer;
        }
        if (!process.isAlive()) {
          break;
        }
      }
      throw new IllegalStateException(name + " does not answer; see its log under target/bench");
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** How many per second. */
  double rate(String command) {
    told.println(command);
    String[] words = answer().split(" ");
    return Long.parseLong(words[1]) * 1e9 / Long.parseLong(words[2]);
  }

  int port() {
    return port;
  }

  double startSeconds() {
    return startSeconds;
  }

  /** Processor time used so far; less disturbed by a busy machine than a rate. */
  double cpuMillis() {
    return process.info().totalCpuDuration().map(java.time.Duration::toMillis).orElse(0L);
  }

  double residentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException notLinux) {
      return Double.NaN;
    }
  }

  @Override
  public void close() {
    told.close();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
    }
  }
}
