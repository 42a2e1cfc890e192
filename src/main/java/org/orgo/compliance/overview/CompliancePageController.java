package org.orgo.compliance.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orgo.compliance.audit.AuditDesk;
import org.orgo.compliance.overview.CompliancePage.NextDeletion;
import org.orgo.compliance.retention.HoldDesk;
import org.orgo.compliance.retention.PlannedDeletion;
import org.orgo.compliance.retention.RetentionPlan;
import org.orgo.exports.approval.ExportApprovals;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of compliance. */
@Controller
class CompliancePageController {

  static final String PATH = "/compliance";

  private final AuditDesk audit;
  private final ExportApprovals approvals;
  private final HoldDesk holds;
  private final RetentionPlan plan;
  private final Layouts layouts;

  CompliancePageController(
      AuditDesk audit,
      ExportApprovals approvals,
      HoldDesk holds,
      RetentionPlan plan,
      Layouts layouts) {
    this.audit = audit;
    this.approvals = approvals;
    this.holds = holds;
    this.plan = plan;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(HttpServletRequest request) {
    return Pages.show(
        "compliance",
        new CompliancePage(
            layouts.of(request, ComplianceEntries.KEY),
            audit.lastCheck().orElse(null),
            approvals.countWaiting(),
            holds.countActive(),
            next(plan.next())));
  }

  /** The first day of the plan, of all kinds together. */
  private static NextDeletion next(List<PlannedDeletion> planned) {
    if (planned.isEmpty()) {
      return null;
    }
    List<PlannedDeletion> first =
        planned.stream().filter(each -> each.dueOn().equals(planned.get(0).dueOn())).toList();
    return new NextDeletion(
        planned.get(0).dueOn(),
        first.stream().mapToInt(PlannedDeletion::items).sum(),
        first.stream().mapToInt(PlannedDeletion::held).sum());
  }
}
