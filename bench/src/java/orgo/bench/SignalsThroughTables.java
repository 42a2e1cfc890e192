package orgo.bench;

import java.util.stream.IntStream;

/** (g) 10 000 different signals through all routing tables, on all processors of one JVM. */
final class SignalsThroughTables implements Bench.Measure {

  private static final int SIGNALS = 10_000;
  private static final double LIMIT_SECONDS = 3;

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    try (Server orgo = lab.orgo()) {
      String command = "tables northside-hospital " + SIGNALS;
      orgo.rate(command);
      double cpuBefore = orgo.cpuMillis();
      double seconds =
          IntStream.range(0, effort.times())
              .mapToDouble(round -> SIGNALS / orgo.rate(command))
              .sorted()
              .skip(effort.times() / 2)
              .findFirst()
              .orElse(Double.NaN);
      report.add(
          new Row(
              "g",
              "10 000 signals through all tables, all processors; the reference is the limit",
              "s",
              seconds,
              LIMIT_SECONDS,
              seconds / LIMIT_SECONDS,
              1,
              false));
      report.note(
          "(g) takes %.2f s of processor time each time, which a busy machine disturbs less."
              .formatted((orgo.cpuMillis() - cpuBefore) / 1000 / effort.times()));
    }
  }
}
