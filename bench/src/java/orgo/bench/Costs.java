package orgo.bench;

import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Processor time an application spent per item; the database's is not in it. */
final class Costs {

  private final Server server;
  private double millis;
  private double items;

  Costs(Server server) {
    this.server = server;
  }

  double of(DoubleSupplier run, long runMillis) {
    double before = server.cpuMillis();
    double rate = run.getAsDouble();
    millis += server.cpuMillis() - before;
    items += rate * runMillis / 1_000;
    return rate;
  }

  static String compared(String what, Costs ours, Costs theirs) {
    return String.format(
        Locale.ROOT,
        "%s: %.2f ms of processor time per item in Orgo's process, %.2f in the reference's",
        what,
        ours.millis / ours.items,
        theirs.millis / theirs.items);
  }
}
