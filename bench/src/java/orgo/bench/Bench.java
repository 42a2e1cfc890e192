package orgo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the measures asked for and prints their table. */
public final class Bench {

  /** One of the measures. */
  interface Measure {
    void run(Lab lab, Report report, Effort effort);
  }

  private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

  static {
    MEASURES.put("a", new SignalsOverHttp());
    MEASURES.put("b", new SignalsInProcess());
    MEASURES.put("c", new Mails());
    MEASURES.put("m", new Arrivals());
    MEASURES.put("d", new QueuePage());
    MEASURES.put("e", new Timers());
    MEASURES.put("f", new Footprint());
    MEASURES.put("g", new SignalsThroughTables());
    MEASURES.put("k", new Replaying());
    MEASURES.put("h", new Hydrating());
    MEASURES.put("r", new ReportSpeed());
    MEASURES.put("s", new Isolation());
    MEASURES.put("u", new Appending());
    MEASURES.put("i", new Patterns());
    MEASURES.put("j", new MondayReviews());
    MEASURES.put("v", new Versions());
  }

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
        .setLevel(ch.qos.logback.classic.Level.WARN);
    String wanted = System.getProperty("bench", "abcdefgkhru");
    Effort effort = Boolean.getBoolean("bench.quick") ? Effort.QUICK : Effort.FULL;
    Report report = new Report();
    try (Lab lab = Lab.open()) {
      for (Map.Entry<String, Measure> measure : MEASURES.entrySet()) {
        if (wanted.contains(measure.getKey())) {
          measure.getValue().run(lab, report, effort);
        }
      }
      report.write(
          Path.of(System.getProperty("bench.results")), machine(lab), effort == Effort.QUICK);
    }
    System.exit(0);
  }

  private static String machine(Lab lab) throws IOException {
    Runtime runtime = Runtime.getRuntime();
    String memory =
        Files.exists(Path.of("/proc/meminfo"))
            ? Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("[^0-9]", "")
            : "0";
    return "%d cores, %d GB memory, load %.1f at the end, Java %s, PostgreSQL %s, %s %s"
        .formatted(
            runtime.availableProcessors(),
            Math.round(Long.parseLong(memory) / 1048576.0),
            java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage(),
            System.getProperty("java.version"),
            lab.text("select current_setting('server_version')"),
            System.getProperty("os.name"),
            System.getProperty("os.version"));
  }
}
