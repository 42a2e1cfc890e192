package orgo.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * (s) How long another organization waits for its signals, from the request to the opened task,
 * while one works in the studio: it replays 10 000 signals, releases a draft and rolls it back,
 * migrates its running tasks. The reference is the same organization's wait while nobody does.
 */
final class Isolation implements Bench.Measure {

  private static final String BUSY = "northside-hospital";
  private static final String OTHER = "open-rights";
  private static final int TASKS = 1_000;
  private static final double GOAL = 1.5;

  /** So that the other organization takes a part of a processor, as people and programs do. */
  private static final Duration BETWEEN_SIGNALS = Duration.ofMillis(50);

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    try (Server orgo = lab.orgo()) {
      lab.sql(Lab.ORGO, Replaying.rows());
      Http other = new Http(orgo.port());
      Supplier<HttpRequest> signals = SignalsOverHttp.signals(other, OTHER);
      effort.warmUp(() -> other.load(1, effort.run(), signals));
      orgo.rate("open " + BUSY + " " + TASKS);
      lab.putOffDeadlines();
      Studio studio = new Studio(orgo.port(), BUSY);

      studio.replay(Replaying.SIGNALS);
      measure(
          "replays 10 000 signals",
          () -> studio.replay(Replaying.SIGNALS),
          other,
          signals,
          report,
          effort);
      measure(
          "releases a draft and rolls it back",
          studio::releaseAndBack,
          other,
          signals,
          report,
          effort);
      List<Double> rates = new ArrayList<>();
      measure(
          "releases a lifecycle and migrates 1 000 tasks",
          () -> rates.add(migrated(studio)),
          other,
          signals,
          report,
          effort);
      report.note(
          "(s) tasks migrated meanwhile: %.0f/s (median of %d)"
              .formatted(Runs.median(rates), rates.size()));
      studio.releaseLifecycle();
      report.note(
          "(s) a migration of 1 000 tasks: %d statements (with what runs beside it)"
              .formatted(lab.statements(Lab.ORGO, studio::migrate).size()));
    }
  }

  /** How many a second. */
  private static double migrated(Studio studio) {
    studio.releaseLifecycle();
    long begin = System.nanoTime();
    int moved = studio.migrate();
    if (moved < TASKS) {
      throw new IllegalStateException(moved + " tasks were migrated");
    }
    return moved * 1e9 / (System.nanoTime() - begin);
  }

  private static void measure(
      String what,
      Runnable act,
      Http other,
      Supplier<HttpRequest> signals,
      Report report,
      Effort effort) {
    Runs runs =
        Runs.inTurn(
            effort.times(),
            () -> wait(other, signals, repeated(act, effort.run())),
            () -> wait(other, signals, repeated(Isolation::nothing, effort.run())));
    report.add(
        Row.atMost("s", "another organization's signal while one " + what, "ms", runs, GOAL));
  }

  private static void nothing() {
    LockSupport.parkNanos(BETWEEN_SIGNALS.toNanos());
  }

  /** At least once, and again until the time is over. */
  private static CompletableFuture<Void> repeated(Runnable act, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return CompletableFuture.runAsync(
        () -> {
          do {
            act.run();
          } while (System.nanoTime() < end);
        });
  }

  /** The median in milliseconds, of signals sent until the work is done. */
  private static double wait(
      Http other, Supplier<HttpRequest> signals, CompletableFuture<Void> work) {
    List<Double> waits = new ArrayList<>();
    while (!work.isDone()) {
      long sent = System.nanoTime();
      other.send(signals.get());
      long waited = System.nanoTime() - sent;
      waits.add(waited / 1e6);
      LockSupport.parkNanos(BETWEEN_SIGNALS.toNanos() - waited);
    }
    work.join();
    return Runs.median(waits);
  }
}
