package org.orgo.compliance.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.compliance.overview.ComplianceEntries;
import org.orgo.compliance.retention.DeletionRun;
import org.orgo.compliance.retention.RetentionPlan;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the deletion plan. */
@Controller
class RetentionPageController {

  static final String PATH = "/compliance/retention";
  private static final int RUNS = 30;

  private final RetentionPlan plan;
  private final Layouts layouts;

  RetentionPageController(RetentionPlan plan, Layouts layouts) {
    this.plan = plan;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(
      @RequestParam(name = "cursor", required = false) Cursor cursor, HttpServletRequest request) {
    RetentionPlan.Reason why = plan.reason();
    Page<DeletionRun> runs = plan.runs(new PageRequest(cursor, RUNS));
    Layout layout = layouts.of(request, ComplianceEntries.KEY);
    return Pages.show(
        "retention",
        new RetentionPage(
            layout,
            layout
                .texts()
                .get(
                    why.own() ? "retention.why.own" : "retention.why.profile",
                    why.days(),
                    why.profile()),
            plan.next(),
            runs.items(),
            runs.nextCursor() == null ? null : PATH + "?cursor=" + runs.nextCursor()));
  }
}
