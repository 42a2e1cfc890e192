package orgo.bench;

import java.util.function.DoubleSupplier;

/** (b) The same without HTTP, against bare {@code startProcessInstanceByKey} with full history. */
final class SignalsInProcess implements Bench.Measure {

  private static final int THREADS = 8;

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    try (Server orgo = lab.orgo();
        Server stock = lab.stock()) {
      measure(lab, orgo, stock, THREADS, report, effort);
      measure(lab, orgo, stock, 1, report, effort);
    }
  }

  private static void measure(
      Lab lab, Server orgo, Server stock, int threads, Report report, Effort effort) {
    String ours = "run northside-hospital " + threads + " ";
    String theirs = "run " + threads + " ";
    long millis = effort.run().toMillis();
    DoubleSupplier signals =
        () -> {
          lab.putOffDeadlines();
          return orgo.rate(ours + millis);
        };
    effort.warmUp(signals);
    effort.warmUp(() -> stock.rate(theirs + millis));
    Costs ourCosts = new Costs(lab, orgo);
    Costs theirCosts = new Costs(lab, stock);
    Runs runs =
        Runs.inTurn(
            effort.times(),
            () -> ourCosts.of(signals, millis),
            () -> theirCosts.of(() -> stock.rate(theirs + millis), millis));
    String what = "signals in process to routed tasks, history full, %d threads".formatted(threads);
    report.add(Row.atLeast("b", what, "/s", runs, 0.7));
    report.note(Costs.compared("(b) " + threads + " threads", ourCosts, theirCosts));
  }
}
