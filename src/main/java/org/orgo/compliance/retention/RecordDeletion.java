package org.orgo.compliance.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.compliance.retention.persistence.RecordDeletionMapper;
import org.orgo.engine.retention.ProcessHistory;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/** Deletes what is no work: broadcasts, answers of people, reviews, files, replays. */
@Component
class RecordDeletion {

  /** When somebody last read an item is asked for some minutes; the audit says it for good. */
  private static final Duration READS_KEPT = Duration.ofDays(1);

  /** From where something was done serves to follow up an intrusion; for longer it is nobody's. */
  private static final Duration ADDRESSES_KEPT = Duration.ofDays(90);

  private final RecordDeletionMapper records;
  private final ProcessHistory history;

  RecordDeletion(RecordDeletionMapper records, ProcessHistory history) {
    this.records = records;
    this.history = history;
  }

  DeletedRows broadcasts(List<String> ids) {
    OrganizationId organization = CurrentTenant.require();
    return new DeletedRows()
        .and("notifications", records.broadcastNotifications(organization, ids))
        .and("broadcast_readers", records.broadcastReaders(organization, ids))
        .and("broadcasts", records.broadcasts(organization, ids))
        .and("engine_history", history.delete(ids.stream().map(UUID::fromString).toList()));
  }

  DeletedRows checkins(List<String> ids) {
    return new DeletedRows()
        .and("wellbeing_checkins", records.checkins(CurrentTenant.require(), ids));
  }

  DeletedRows reviews(List<String> ids) {
    OrganizationId organization = CurrentTenant.require();
    return new DeletedRows()
        .and("review_decisions", records.reviewDecisions(organization, ids))
        .and("review_minutes", records.reviewMinutes(organization, ids))
        .and("patterns", records.patterns(organization, ids))
        .and("reviews", records.reviews(organization, ids));
  }

  DeletedRows exports(List<String> ids) {
    OrganizationId organization = CurrentTenant.require();
    return new DeletedRows()
        .and("export_chunks", records.exportChunks(organization, ids))
        .and("exports", records.exports(organization, ids))
        .and("engine_history", history.delete(ids.stream().map(UUID::fromString).toList()));
  }

  DeletedRows replays(List<String> ids) {
    OrganizationId organization = CurrentTenant.require();
    return new DeletedRows()
        .and("replay_items", records.replayItems(organization, ids))
        .and("replay_paths", records.replayPaths(organization, ids))
        .and("replay_files", records.replayFiles(organization, ids))
        .and("replays", records.replays(organization, ids));
  }

  /**
   * What belongs to no item, up to a number of the engine's instances.
   *
   * @return empty when nothing is left
   */
  DeletedRows rest(Instant endedBefore, Instant now, int instances) {
    OrganizationId organization = CurrentTenant.require();
    return new DeletedRows()
        .and("idempotency_keys", records.repeatableAnswers(organization, endedBefore))
        .and("email_threads", records.emptyThreads(organization, endedBefore))
        .and("outgoing_emails", records.notices(organization, endedBefore))
        .and("recorded_reads", records.reads(organization, now.minus(READS_KEPT)))
        .and("audit_addresses", records.addresses(organization, now.minus(ADDRESSES_KEPT)))
        .and("engine_history", history.deleteExpired(now, instances));
  }
}
