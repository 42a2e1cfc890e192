package orgo.bench;

import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Processor time spent per item: by an application, and by the database for it. */
final class Costs {

  private final Lab lab;
  private final Server server;
  private double own;
  private double database;
  private double items;

  Costs(Lab lab, Server server) {
    this.lab = lab;
    this.server = server;
  }

  double of(DoubleSupplier run, long runMillis) {
    double ownBefore = server.cpuMillis();
    double databaseBefore = lab.databaseMillis();
    double rate = run.getAsDouble();
    own += server.cpuMillis() - ownBefore;
    database += lab.databaseMillis() - databaseBefore;
    items += rate * runMillis / 1_000;
    return rate;
  }

  static String compared(String what, Costs ours, Costs theirs) {
    return String.format(
        Locale.ROOT,
        "%s: processor time per item %.2f ms in Orgo and %.2f in the database,"
            + " %.2f and %.2f for the reference",
        what,
        ours.own / ours.items,
        ours.database / ours.items,
        theirs.own / theirs.items,
        theirs.database / theirs.items);
  }
}
