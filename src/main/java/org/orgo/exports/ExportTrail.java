package org.orgo.exports;

import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.notifications.DecidedRequest;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.RequestKind;
import org.orgo.notifications.RequestNotices;
import org.orgo.people.authorization.Permissions;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/**
 * Records what happens to an export as a security event, and tells those who may approve it that it
 * waits and who ordered it what became of it.
 */
@Component
public class ExportTrail {

  private final AuditLog audit;
  private final RequestNotices notices;

  ExportTrail(AuditLog audit, RequestNotices notices) {
    this.audit = audit;
    this.notices = notices;
  }

  void requested(Export export) {
    record("export.requested", export.exportId());
    if (export.approvalNeeded()) {
      notices.ask(request(export), List.of(Permissions.EXPORT_APPROVE));
    }
  }

  void downloaded(ExportId export) {
    record("export.downloaded", export);
  }

  /** Told here only: the mail follows when there is a file. */
  public void approved(Export export) {
    record("export.approved", export.exportId());
    notices.note(request(export), NoticeKind.REQUEST_APPROVED);
  }

  public void refused(Export export) {
    record("export.refused", export.exportId());
    notices.answer(request(export), NoticeKind.REQUEST_REFUSED);
  }

  public void withdrawn(Export export) {
    record("export.withdrawn", export.exportId());
    notices.withdraw(request(export));
  }

  public void lapsed(Export export) {
    record("export.lapsed", export.exportId());
    notices.answer(request(export), NoticeKind.REQUEST_LAPSED);
  }

  /**
   * @param facts what was exported
   */
  public void written(Export export, String... facts) {
    record("export.written", export.exportId(), facts);
    ended(export, NoticeKind.REQUEST_READY);
  }

  public void failed(Export export) {
    record("export.failed", export.exportId());
    ended(export, NoticeKind.REQUEST_FAILED);
  }

  /** By mail only where somebody had to approve it; else it takes seconds. */
  private void ended(Export export, NoticeKind how) {
    if (export.approvalNeeded()) {
      notices.answer(request(export), how);
    } else {
      notices.note(request(export), how);
    }
  }

  void seen() {
    notices.readAll(RequestKind.EXPORT);
  }

  private void record(String action, ExportId export, String... facts) {
    audit.record(LogCategory.SECURITY, action, "export", export, facts);
  }

  private static DecidedRequest request(Export export) {
    return DecidedRequest.export(export.exportId().value(), export.requestedBy());
  }
}
