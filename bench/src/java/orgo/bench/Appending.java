package orgo.bench;

/**
 * (u) Audit entries of one organization, each recorded by a transaction of its own, while what is recorded is
 * sealed; and how long the last of them then waits for its seal.
 */
final class Appending implements Bench.Measure {

  private static final String SLUG = "northside-hospital";
  private static final int THREADS = 8;
  private static final double MIN_APPENDS = 1_000;
  private static final double MAX_SECONDS = 10;

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    int entries = effort == Effort.QUICK ? 5_000 : 50_000;
    try (Server orgo = lab.orgo()) {
      orgo.rate("append " + SLUG + " " + THREADS + " 2000");
      double rate = orgo.rate("append " + SLUG + " " + THREADS + " " + entries);
      report.add(
          new Row(
              "u",
              "audit entries recorded in one organization, a transaction each, while they are sealed; the reference is the goal",
              "/s",
              rate,
              MIN_APPENDS,
              rate / MIN_APPENDS,
              1,
              true));
      double seconds = 1 / orgo.rate("sealed " + SLUG);
      report.add(
          new Row(
              "u",
              "until the last of them is sealed; the reference is the limit",
              "s",
              seconds,
              MAX_SECONDS,
              seconds / MAX_SECONDS,
              1,
              false));
    }
  }
}
