package org.orgo.operations.health;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.orgo.operations.health.persistence.EngineLoadMapper;
import org.orgo.operations.health.persistence.OpenEventsMapper;
import org.orgo.operations.health.persistence.system.WaitingMailMapper;
import org.orgo.operations.health.persistence.system.WaitingMailMapper.Oldest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks since when the oldest of each waits, in whichever organization. */
@Component
class WaitingSince {

  private final WaitingMailMapper rows;
  private final OpenEventsMapper events;
  private final EngineLoadMapper engine;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WaitingSince(
      WaitingMailMapper rows,
      OpenEventsMapper events,
      EngineLoadMapper engine,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.events = events;
    this.engine = engine;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Empty where nothing waits. */
  Optional<Instant> of(Waiting what) {
    return switch (what) {
      case UNPROCESSED_MAIL -> rows.received().map(Oldest::since);
      case UNSENT_MAIL -> rows.unsent().map(Oldest::since);
      case UNPUBLISHED_EVENT -> transaction.execute(status -> events.oldest());
      case UNSEALED_AUDIT -> rows.unsealed().map(Oldest::since);
      case DUE_JOB -> transaction.execute(status -> engine.oldestDue(clock.instant()));
    };
  }
}
