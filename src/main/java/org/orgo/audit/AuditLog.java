package org.orgo.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.orgo.audit.persistence.AuditMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes and reads audit entries. An entry commits or rolls back together with the deed it records,
 * and the database adds request, token and address, as it does to what its triggers record.
 */
@Service
public class AuditLog {

  private static final int MAX_ENTRIES = 500;

  private final AuditMapper entries;
  private final ActorSource acting;
  private final Clock clock;

  AuditLog(AuditMapper entries, ActorSource acting, Clock clock) {
    this.entries = entries;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * @param objectKind such as {@code task} or {@code api_token}
   * @param fields names of what changed; nobody's data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      LogCategory category, String action, String objectKind, Object objectId, String... fields) {
    entries.insert(
        CurrentTenant.require(),
        AuditEntry.of(
            clock.instant(),
            category,
            action,
            acting.origin(),
            acting.userId().or(acting::operatorId).orElse(null),
            objectKind,
            String.valueOf(objectId),
            List.of(fields)));
  }

  /**
   * Records that the acting person read something, unless the same was recorded of that person a
   * short while ago. Whoever is not a person is not recorded.
   *
   * @param interval within which once is enough
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordRead(String objectKind, Object objectId, Duration interval) {
    UUID reader = acting.userId().orElse(null);
    if (reader == null) {
      return;
    }
    Instant now = clock.instant();
    entries.insertRead(
        CurrentTenant.require(),
        AuditEntry.of(
            now,
            LogCategory.SECURITY,
            objectKind + ".read",
            acting.origin(),
            reader,
            objectKind,
            String.valueOf(objectId),
            List.of()),
        now.minus(interval));
  }

  /** What was recorded about one object, oldest first. */
  @Transactional(readOnly = true)
  public List<AuditEntry> about(String objectKind, Object objectId) {
    return entries.about(
        CurrentTenant.require(), objectKind, String.valueOf(objectId), MAX_ENTRIES);
  }

  /**
   * What was recorded about several objects, and what operators did to instances of the engine and
   * to their jobs; oldest first.
   *
   * @param objectIds of tasks and cases
   */
  @Transactional(readOnly = true)
  public List<AuditEntry> aboutWork(Collection<String> objectIds, Collection<String> instanceIds) {
    return entries.aboutWork(
        CurrentTenant.require(),
        List.copyOf(objectIds),
        List.copyOf(instanceIds),
        instanceIds.stream().map(id -> "process_instance " + id).toList(),
        MAX_ENTRIES);
  }
}
