package org.orgo.operations.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orgo.operations.health.persistence.EngineLoadMapper;
import org.orgo.operations.health.persistence.EngineLoadMapper.JobCount;
import org.orgo.operations.health.persistence.system.WaitingMailMapper;
import org.orgo.operations.health.persistence.system.WaitingMailMapper.Counted;
import org.orgo.platform.scheduling.Rounds;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How much the whole installation has to do, and how far this node's clock is from the database's.
 * Measured in rounds of its own, so that who reads the measurements is answered at once.
 */
@Component
class InstallationLoad extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(15);

  /** What becomes of the engine's jobs. */
  enum JobState {
    DUE,
    RUNNING,
    FAILED
  }

  /** What one round found. */
  private record MeasuredLoad(
      JobCount jobs, int dueMails, int unreadableMailboxes, Duration skew) {}

  private final EngineLoadMapper engine;
  private final WaitingMailMapper mails;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile MeasuredLoad found;

  InstallationLoad(
      EngineLoadMapper engine,
      WaitingMailMapper mails,
      TransactionTemplate transaction,
      Clock clock,
      TaskScheduler scheduler) {
    super(scheduler, INTERVAL, "How much there is to do was not measured");
    this.engine = engine;
    this.mails = mails;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** How far this node's clock is ahead; empty where it could not be measured. */
  Optional<Duration> skew() {
    return Optional.ofNullable(found).map(MeasuredLoad::skew);
  }

  double jobs(JobState state) {
    MeasuredLoad last = found;
    if (last == null) {
      return Double.NaN;
    }
    return switch (state) {
      case DUE -> last.jobs().due();
      case RUNNING -> last.jobs().running();
      case FAILED -> last.jobs().failed();
    };
  }

  double dueMails() {
    MeasuredLoad last = found;
    return last == null ? Double.NaN : last.dueMails();
  }

  double unreadableMailboxes() {
    MeasuredLoad last = found;
    return last == null ? Double.NaN : last.unreadableMailboxes();
  }

  void measure() {
    found =
        new MeasuredLoad(
            transaction.execute(status -> engine.count(clock.instant())),
            sum(mails.dueMails()),
            sum(mails.unreadableMailboxes()),
            transaction.execute(status -> measuredSkew()));
  }

  @Override
  protected void round() {
    try {
      measure();
    } catch (RuntimeException failure) {
      found = null;
      throw failure;
    }
  }

  /** Against the middle of the question's way there and back. */
  private Duration measuredSkew() {
    Instant before = clock.instant();
    Instant database = engine.clock();
    Instant after = clock.instant();
    Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
    return Duration.between(database, middle);
  }

  private static int sum(List<Counted> counted) {
    return counted.stream().mapToInt(Counted::count).sum();
  }
}
