package orgo.bench;

import java.util.ArrayList;
import java.util.List;

/** (f) What a start costs on a database that is up to date, and what stays in memory. */
final class Footprint implements Bench.Measure {

  private static final long SETTLED_MILLIS = 5_000;

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    lab.orgo().close();
    lab.stock().close();
    Runs seconds = new Runs(new ArrayList<>(), new ArrayList<>());
    Runs megabytes = new Runs(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < Math.min(effort.times(), 3); i++) {
      start(lab.orgo(), seconds.ours(), megabytes.ours());
      start(lab.stock(), seconds.theirs(), megabytes.theirs());
    }
    report.add(Row.atMost("f", "start", "s", seconds, 1.5));
    report.add(Row.atMost("f", "resident memory after it", "MB", megabytes, 1.5));
  }

  private static void start(Server server, List<Double> seconds, List<Double> megabytes) {
    try (server) {
      Thread.sleep(SETTLED_MILLIS);
      seconds.add(server.startSeconds());
      megabytes.add(server.residentMegabytes());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
