package orgo.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * (v) Signals of the present version against those of an earlier one, side by side on one database
 * server: over HTTP as (a), in process as (b). {@code bench.earlier} is the class path of the
 * earlier one with its own bench.
 */
final class Versions implements Bench.Measure {

  private static final int CLIENTS = 8;
  private static final double GOAL = 0.9;
  private static final String LOGS_ALL = "northside-hospital";

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    String classpath = System.getProperty("bench.earlier", "");
    if (classpath.isBlank()) {
      throw new IllegalArgumentException("-Dbench.earlier names no class path to compare with");
    }
    try (Server now = lab.orgo();
        Server earlier = lab.earlier(classpath)) {
      Side ours = new Side(lab, now, Lab.ORGO);
      Side theirs = new Side(lab, earlier, Lab.EARLIER);
      for (int threads : List.of(CLIENTS, 1)) {
        compare(
            "signals in process, %s, %d threads".formatted(LOGS_ALL, threads),
            ours.inProcess(threads, effort),
            theirs.inProcess(threads, effort),
            report,
            effort);
      }
      for (String organization : List.of(LOGS_ALL, "open-rights")) {
        compare(
            "signals over HTTP, %s, %d clients".formatted(organization, CLIENTS),
            ours.overHttp(organization, effort),
            theirs.overHttp(organization, effort),
            report,
            effort);
      }
    }
  }

  /** One version, with what its signals have cost so far. */
  private record Side(Lab lab, Server server, String database) {

    Load inProcess(int threads, Effort effort) {
      String command = "run %s %d %d".formatted(LOGS_ALL, threads, effort.run().toMillis());
      return new Load(this, new Costs(lab, server), () -> server.rate(command));
    }

    Load overHttp(String organization, Effort effort) {
      Http http = new Http(server.port());
      Supplier<HttpRequest> signals = SignalsOverHttp.signals(http, organization);
      Duration time = effort.run();
      return new Load(this, new Costs(lab, server), () -> http.load(CLIENTS, time, signals));
    }
  }

  private record Load(Side side, Costs costs, DoubleSupplier rate) {

    double run() {
      side.lab.putOffDeadlines(side.database);
      return rate.getAsDouble();
    }

    double measured(Effort effort) {
      return costs.of(this::run, effort.run().toMillis());
    }
  }

  private static void compare(
      String what, Load ours, Load theirs, Report report, Effort effort) {
    effort.warmUp(ours::run);
    effort.warmUp(theirs::run);
    Runs runs =
        Runs.inTurn(
            2 * effort.times(), () -> ours.measured(effort), () -> theirs.measured(effort));
    report.add(Row.atLeast("v", what + ", against an earlier version", "/s", runs, GOAL));
    report.note(Costs.compared("(v) " + what, ours.costs, theirs.costs));
    if (Lab.PROFILING) {
      ours.side.lab.printCostliest(Lab.ORGO);
      ours.side.lab.printCostliest(Lab.EARLIER);
    }
  }
}
