package org.orgo.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.exports.Export;
import org.orgo.exports.ExportId;
import org.orgo.exports.approval.ExportApprovals;
import org.orgo.exports.approval.ExportNotWaiting;
import org.orgo.exports.approval.OwnExport;
import org.orgo.notifications.RequestKind;
import org.orgo.notifications.RequestNotices;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.web.Flashes;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The exports that wait for an approval, and the decision. */
@Controller
class ExportApprovalsPageController {

  static final String PATH = "/exports/approvals";
  private static final int ROWS = 30;

  private final ExportApprovals approvals;
  private final UserAccounts accounts;
  private final Layouts layouts;
  private final RequestNotices notices;

  ExportApprovalsPageController(
      ExportApprovals approvals, UserAccounts accounts, Layouts layouts, RequestNotices notices) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.layouts = layouts;
    this.notices = notices;
  }

  @GetMapping(PATH)
  ModelAndView list(
      @RequestParam(name = "cursor", required = false) Cursor cursor, HttpServletRequest request) {
    notices.readAll(RequestKind.EXPORT);
    return Pages.show("export-approvals", page(cursor, null, request));
  }

  @PostMapping(PATH + "/{id}/approve")
  ModelAndView approve(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    approvals.approve(new ExportId(id));
    return done("export.approved", request, redirect);
  }

  @PostMapping(PATH + "/{id}/refuse")
  ModelAndView refuse(
      @PathVariable("id") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      approvals.refuse(new ExportId(id), reason);
    } catch (InvalidRequest refused) {
      return refused("export.refuse.missing", HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
    return done("export.refused", request, redirect);
  }

  @ExceptionHandler(OwnExport.class)
  ModelAndView isOwn(HttpServletRequest request) {
    return refused("export.own", HttpStatus.FORBIDDEN, request);
  }

  @ExceptionHandler(ExportNotWaiting.class)
  ModelAndView isDecided(HttpServletRequest request) {
    return refused("export.not_waiting", HttpStatus.CONFLICT, request);
  }

  private ModelAndView refused(String text, HttpStatus status, HttpServletRequest request) {
    String said = layouts.texts(request).get(text);
    return Pages.show("export-approvals", page(null, said, request), status);
  }

  private ModelAndView done(String text, HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get(text));
    return new ModelAndView(Pages.seeOther(PATH));
  }

  private ExportApprovalsPage page(Cursor cursor, String refused, HttpServletRequest request) {
    Page<Export> found = approvals.waiting(new PageRequest(cursor, ROWS));
    Map<UserId, String> names =
        accounts.names(found.items().stream().map(Export::requestedBy).distinct().toList());
    Layout layout = layouts.of(request, ExportEntries.KEY);
    ExportWords words = new ExportWords(layout.texts());
    List<ExportApprovalsPage.WaitingRow> rows =
        found.items().stream()
            .map(
                export ->
                    words.waiting(
                        export,
                        names.get(export.requestedBy()),
                        export.requestedBy().equals(CurrentActor.get().userId())))
            .toList();
    return new ExportApprovalsPage(
        layout,
        ExportTabs.of(CurrentActor.get(), approvals.countWaiting()),
        refused,
        rows,
        found.nextCursor() == null ? null : PATH + "?cursor=" + found.nextCursor());
  }
}
