package org.orgo.compliance.retention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.orgo.engine.retention.ProcessHistory;
import org.springframework.stereotype.Component;

/** What is done in one step, by the kind of what is deleted. */
@Component
class DeletionBatches {

  private final WorkDeletion work;
  private final RecordDeletion records;
  private final ProcessHistory history;
  private final RetentionRule rule;

  DeletionBatches(
      WorkDeletion work, RecordDeletion records, ProcessHistory history, RetentionRule rule) {
    this.work = work;
    this.records = records;
    this.history = history;
    this.rule = rule;
  }

  /**
   * The run of tonight, before anything is noted for it; empty by day. What a hold keeps loses the
   * removal time that the engine gave it since last night.
   */
  Optional<DeletionRun> tonight() {
    if (!rule.isNight()) {
      return Optional.empty();
    }
    history.keepHeld();
    return Optional.of(
        new DeletionRun(
            DeletionRunId.random(),
            rule.today(),
            rule.days(),
            rule.endedBefore(rule.today()),
            0,
            0,
            0,
            JsonNodeFactory.instance.objectNode(),
            null,
            now(),
            null));
  }

  DeletedRows delete(RetainedKind kind, List<String> ids) {
    return switch (kind) {
      case CASE -> work.cases(ids);
      case TASK -> work.tasks(ids);
      case SIGNAL -> work.signals(ids);
      case MAIL -> work.mails(ids);
      case BROADCAST -> records.broadcasts(ids);
      case CHECKIN -> records.checkins(ids);
      case REVIEW -> records.reviews(ids);
      case EXPORT -> records.exports(ids);
      case REPLAY -> records.replays(ids);
    };
  }

  DeletedRows rest(DeletionRun run, int instances) {
    return records.rest(run.endedBefore(), rule.now(), instances);
  }

  Instant now() {
    return rule.now().truncatedTo(ChronoUnit.MICROS);
  }
}
