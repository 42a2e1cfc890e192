package org.orgo.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.audit.verification.AuditCheck;
import org.orgo.audit.verification.ChainFault;
import org.orgo.compliance.audit.web.AuditForm;
import org.orgo.compliance.audit.web.AuditPage;
import org.orgo.compliance.audit.web.AuditPage.AuditRow;
import org.orgo.compliance.audit.webhook.HeadDeliveryState;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.web.SamplePages.Sample;

/** The page of what was done: whole, touched, and never verified. */
final class SampleAuditPages {

  private static final String ID = "0190eeee-0000-4000-8000-000000000001";

  private final Layout layout;
  private final Instant now;

  SampleAuditPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("audit", page(check(null), false, rows(), "/audit?cursor=a"));
    samples.put(
        "audit-touched",
        page(
            check(new ChainFault(ChainFault.FaultKind.ENTRY_CHANGED, 3L, 1042L)),
            false,
            rows(),
            null));
    samples.put("audit-empty", page(null, true, List.of(), null));
    return samples;
  }

  private Sample page(AuditCheck check, boolean unknownPerson, List<AuditRow> rows, String next) {
    AuditForm form =
        unknownPerson
            ? new AuditForm("", "nobody@example.org", "task", LogCategory.TASK, null, null)
            : new AuditForm(null, null, null, null, null, null);
    return new Sample(
        "audit",
        new AuditPage(layout, form, check, heads(check), unknownPerson, rows, next, next != null));
  }

  private HeadDeliveryState heads(AuditCheck check) {
    return check == null
        ? null
        : new HeadDeliveryState(3, now, check.whole() ? null : OutboundProblem.UNREACHABLE);
  }

  private AuditCheck check(ChainFault fault) {
    return new AuditCheck(now, now, 5_120, 12, 3, fault);
  }

  private List<AuditRow> rows() {
    return List.of(
        new AuditRow(
            now,
            "task.status_changed",
            "TASK",
            "UI",
            "Ann Moreau",
            "task",
            "Wet floor in the lobby",
            "/tasks/" + ID,
            List.of("from", "to"),
            "nightly import",
            "203.0.113.77"),
        new AuditRow(
            now,
            "replay.finished",
            "WORKFLOW",
            "SYSTEM",
            null,
            "replay",
            ID,
            null,
            List.of(),
            null,
            null));
  }
}
