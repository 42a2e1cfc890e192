package orgo.bench;

/** (b) The same without HTTP, against bare {@code startProcessInstanceByKey} with full history. */
final class SignalsInProcess implements Bench.Measure {

  private static final int THREADS = 8;

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    try (Server orgo = lab.orgo();
        Server stock = lab.stock()) {
      measure(orgo, stock, THREADS, report, effort);
      measure(orgo, stock, 1, report, effort);
    }
  }

  private static void measure(
      Server orgo, Server stock, int threads, Report report, Effort effort) {
    String ours = "run northside-hospital " + threads + " ";
    String theirs = "run " + threads + " ";
    orgo.rate(ours + effort.warmUp().toMillis());
    stock.rate(theirs + effort.warmUp().toMillis());
    long millis = effort.run().toMillis();
    Costs ourCosts = new Costs(orgo);
    Costs theirCosts = new Costs(stock);
    Runs runs =
        Runs.inTurn(
            effort.times(),
            () -> ourCosts.of(() -> orgo.rate(ours + millis), millis),
            () -> theirCosts.of(() -> stock.rate(theirs + millis), millis));
    String what = "signals in process to routed tasks, history full, %d threads".formatted(threads);
    report.add(Row.atLeast("b", what, "/s", runs, 0.7));
    report.note(Costs.compared("(b) " + threads + " threads", ourCosts, theirCosts));
  }
}
