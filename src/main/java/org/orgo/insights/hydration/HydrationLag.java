package org.orgo.insights.hydration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orgo.insights.persistence.StrayRowMapper;
import org.orgo.insights.persistence.system.HydrationDirectoryMapper;
import org.orgo.insights.persistence.system.HydrationDirectoryMapper.WaitingOrganization;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the facts are behind, as this node has seen it last. */
@Component
public class HydrationLag {

  private final HydrationDirectoryMapper directory;
  private final StrayRowMapper strays;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile Optional<Instant> oldest = Optional.empty();
  private volatile boolean known;
  private volatile long queued;
  private volatile long strayRows;

  HydrationLag(
      HydrationDirectoryMapper directory,
      StrayRowMapper strays,
      TransactionTemplate transaction,
      Clock clock) {
    this.directory = directory;
    this.strays = strays;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Who waits. */
  List<WaitingOrganization> measure() {
    List<WaitingOrganization> waiting = directory.waiting();
    queued = waiting.isEmpty() ? 0 : directory.queued();
    oldest = waiting.stream().map(WaitingOrganization::since).min(Instant::compareTo);
    known = true;
    return waiting;
  }

  void measureStrayRows() {
    strayRows = Optional.ofNullable(transaction.execute(status -> strays.count())).orElse(0L);
  }

  void forget() {
    known = false;
  }

  /** The age of the oldest change that waits; zero where none does, empty where unknown. */
  public Optional<Duration> age() {
    return known ? Optional.of(oldest.map(this::age).orElse(Duration.ZERO)) : Optional.empty();
  }

  /** Changes that wait, counted up to a hundred thousand. */
  public long queued() {
    return queued;
  }

  /** Facts for whose month there is no partition. */
  public long strayRows() {
    return strayRows;
  }

  private Duration age(Instant since) {
    Duration age = Duration.between(since, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }
}
