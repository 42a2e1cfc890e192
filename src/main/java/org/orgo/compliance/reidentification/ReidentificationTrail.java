package org.orgo.compliance.reidentification;

import java.time.Duration;
import org.orgo.audit.AuditLog;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/**
 * Records each step as a security event of the request and of its item; who the person is stands in
 * neither.
 */
@Component
class ReidentificationTrail {

  private static final String REQUEST = "reidentification";
  private static final Duration ONCE_IN = Duration.ofMinutes(10);

  private final AuditLog audit;

  ReidentificationTrail(AuditLog audit) {
    this.audit = audit;
  }

  void record(String action, Reidentification request, String... fields) {
    audit.record(LogCategory.SECURITY, action, REQUEST, request.reidentificationId(), fields);
    audit.record(LogCategory.SECURITY, action, request.objectKind(), request.objectId(), fields);
  }

  /** Who opens a person has read the item. */
  void recordRead(Reidentification request) {
    audit.recordRead(request.objectKind(), request.objectId(), ONCE_IN);
  }
}
