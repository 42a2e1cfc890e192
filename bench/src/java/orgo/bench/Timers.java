package orgo.bench;

/** (e) Deadlines that pass all at once. */
final class Timers implements Bench.Measure {

  /** The starter's properties that say what Orgo's job executor is set to. */
  private static final String[] AS_OURS = {
    "--camunda.bpm.job-execution.core-pool-size=4",
    "--camunda.bpm.job-execution.max-pool-size=4",
    "--camunda.bpm.job-execution.queue-capacity=24",
    "--camunda.bpm.job-execution.max-jobs-per-acquisition=24",
    "--camunda.bpm.job-execution.wait-time-in-millis=500",
    "--camunda.bpm.job-execution.wait-increase-factor=1.5",
    "--camunda.bpm.job-execution.max-wait=2000",
    "--camunda.bpm.job-execution.backoff-time-in-millis=50",
    "--camunda.bpm.job-execution.max-backoff=1000",
    "--camunda.bpm.job-execution.lock-time-in-millis=60000"
  };

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    int timers = Math.min(effort.items(), 1_000);
    try (Server orgo = lab.orgo()) {
      try (Server stock = lab.stock(AS_OURS)) {
        Runs runs = runs(lab, orgo, stock, timers, effort, Clock.FROM_THE_FIRST);
        if (Lab.PROFILING) {
          lab.printCostliest(Lab.ORGO);
        }
        report.add(
            Row.atLeast(
                "e", "deadlines drained, reference with our job executor settings", "/s", runs, 0.8));
      }
      try (Server stock = lab.stock()) {
        Runs runs = runs(lab, orgo, stock, timers, effort, Clock.FROM_DUE);
        report.add(
            Row.atLeast(
                "e", "deadlines drained once due, reference with its defaults", "/s", runs, 3));
      }
    }
  }

  private static Runs runs(
      Lab lab, Server orgo, Server stock, int timers, Effort effort, Clock clock) {
    ours(lab, orgo, timers, clock);
    theirs(lab, stock, timers, clock);
    return Runs.inTurn(
        Math.min(effort.times(), 3),
        () -> ours(lab, orgo, timers, clock),
        () -> theirs(lab, stock, timers, clock));
  }

  private static double ours(Lab lab, Server orgo, int timers, Clock clock) {
    lab.sql(Lab.ORGO, "delete from engine.act_ru_job");
    orgo.rate("open northside-hospital " + timers);
    return drained(lab, Lab.ORGO, "engine.act_ru_job", timers, clock);
  }

  private static double theirs(Lab lab, Server stock, int timers, Clock clock) {
    lab.sql(Lab.STOCK, "delete from act_ru_job");
    stock.rate("open " + timers);
    return drained(lab, Lab.STOCK, "act_ru_job", timers, clock);
  }

  private static double drained(
      Lab lab, String database, String jobs, int timers, Clock clock) {
    String due = "select count(*) from " + jobs + " where handler_type_ = 'timer-transition'";
    lab.sql(
        database,
        "update " + jobs + " set duedate_ = now() at time zone 'utc' - interval '1 second'"
            + " where handler_type_ = 'timer-transition'");
    String left = due + " and duedate_ < now() at time zone 'utc'";
    long passed = System.nanoTime();
    long first = Waiting.until(() -> lab.number(database, left) < timers);
    long leftThen = lab.number(database, left);
    long end = Waiting.until(() -> lab.number(database, left) == 0);
    return clock == Clock.FROM_DUE
        ? timers * 1e9 / (end - passed)
        : leftThen * 1e9 / (end - first);
  }

  /** What an executor that sleeps costs is seen from due; what it costs to work, from the first. */
  private enum Clock {
    FROM_DUE,
    FROM_THE_FIRST
  }
}
