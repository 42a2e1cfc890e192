package org.orgo.compliance.reidentification;

import java.time.Duration;
import org.orgo.audit.AuditLog;
import org.orgo.notifications.DecidedRequest;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.RequestNotices;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/**
 * Records each step as a security event of the request and of its item, and tells those who are
 * asked and who asked; who the person is stands in none of it.
 */
@Component
class ReidentificationTrail {

  private static final String REQUEST = "reidentification";
  private static final Duration ONCE_IN = Duration.ofMinutes(10);

  private final AuditLog audit;
  private final RequestNotices notices;

  ReidentificationTrail(AuditLog audit, RequestNotices notices) {
    this.audit = audit;
    this.notices = notices;
  }

  void record(String action, Reidentification request, String... fields) {
    audit.record(LogCategory.SECURITY, action, REQUEST, request.reidentificationId(), fields);
    audit.record(LogCategory.SECURITY, action, request.objectKind(), request.objectId(), fields);
  }

  /** Asks those who may consent, where somebody has to. */
  void requested(Reidentification request) {
    record("person.reidentification_requested", request, ReidentificationReason.FIELD);
    if (request.isPending()) {
      notices.ask(decided(request), ReidentificationRights.permissions(request.objectType()));
    }
  }

  /** Tells who asked. */
  void decided(Reidentification request, String action, boolean consented) {
    record(action, request, "decision_reason");
    notices.answer(
        decided(request), consented ? NoticeKind.REQUEST_APPROVED : NoticeKind.REQUEST_REFUSED);
  }

  private static DecidedRequest decided(Reidentification request) {
    return DecidedRequest.reidentification(
        request.reidentificationId().value(), request.requestedBy());
  }

  /** Who opens a person has read the item. */
  void recordRead(Reidentification request) {
    audit.recordRead(request.objectKind(), request.objectId(), ONCE_IN);
  }
}
