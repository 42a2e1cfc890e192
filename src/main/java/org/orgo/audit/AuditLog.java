package org.orgo.audit;

import java.time.Clock;
import java.util.List;
import org.orgo.audit.persistence.AuditMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes and reads audit entries. An entry commits or rolls back together with the deed it records.
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
        new AuditEntry(
            0,
            clock.instant(),
            category,
            action,
            acting.origin(),
            acting.userId().or(acting::operatorId).orElse(null),
            objectKind,
            String.valueOf(objectId),
            List.of(fields)));
  }

  /** What was recorded about one object, oldest first. */
  @Transactional(readOnly = true)
  public List<AuditEntry> about(String objectKind, Object objectId) {
    return entries.about(
        CurrentTenant.require(), objectKind, String.valueOf(objectId), MAX_ENTRIES);
  }
}
