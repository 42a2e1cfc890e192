package org.orgo.tasklist.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseClosing;
import org.orgo.cases.CaseFilter;
import org.orgo.cases.CaseId;
import org.orgo.cases.CaseSummary;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasklist.CasesPage;
import org.orgo.tasks.ActionCommand;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Cases: the list (two statements), one case, and its actions. */
@Controller
class CasePageController {

  private static final int ROWS = 50;

  private final CaseBoard board;
  private final CaseClosing closing;
  private final CasePages pages;
  private final Layouts layouts;
  private final ObjectMapper json;

  CasePageController(
      CaseBoard board, CaseClosing closing, CasePages pages, Layouts layouts, ObjectMapper json) {
    this.board = board;
    this.closing = closing;
    this.pages = pages;
    this.layouts = layouts;
    this.json = json;
  }

  @GetMapping("/cases")
  ModelAndView list(
      @RequestParam(name = "q", defaultValue = "") String q,
      @RequestParam(name = "status", defaultValue = "") String status,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    String words = q.strip();
    String known = CasesPage.STATUSES.contains(status) ? status : "";
    Page<CaseSummary> found =
        board.list(
            new CaseFilter(
                statuses(known), null, null, words.isEmpty() ? null : words, cursor, ROWS));
    return Pages.show(
        "cases",
        new CasesPage(
            layouts.of(request, "cases"),
            words,
            known,
            found.items().stream().map(CasePageController::row).toList(),
            found.nextCursor() == null ? null : next(words, known, found.nextCursor()),
            CurrentActor.get().may(Permissions.EXPORT_RUN) ? exportHref(words, known) : null,
            cursor == null));
  }

  @GetMapping("/cases/{id}")
  ModelAndView show(
      @PathVariable("id") UUID id,
      @RequestParam(name = "action", required = false) String action,
      HttpServletRequest request) {
    return Pages.show("case", pages.of(new CaseId(id), ReportDraft.asking(action), request));
  }

  @PostMapping("/cases/{id}/actions/{action}")
  ModelAndView act(
      @PathVariable("id") UUID id,
      @PathVariable("action") String action,
      @RequestParam(name = "version", required = false) Integer version,
      @RequestParam(name = "comment", required = false) String comment,
      @RequestParam(name = "form", required = false) String form,
      @RequestParam(name = "open_tasks", defaultValue = "leave") String openTasks,
      HttpServletRequest request) {
    try {
      ObjectNode answers = SubmittedForm.read(form, json);
      ActionCommand command = new ActionCommand(action, comment, answers, version);
      if (openTasks.equals("cancel")) {
        closing.actAndCancelTasks(new CaseId(id), command);
      } else {
        closing.act(new CaseId(id), command);
      }
      return new ModelAndView(Pages.seeOther("/cases/" + id));
    } catch (InvalidRequest refused) {
      var errors = FieldTexts.of(refused.errors(), layouts.texts(request));
      ReportDraft draft = ReportDraft.refused(action, comment, form, errors);
      return Pages.show(
          "case", pages.of(new CaseId(id), draft, request), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private static List<String> statuses(String asked) {
    return asked.isEmpty()
        ? Arrays.stream(CaseStatus.values())
            .filter(status -> status != CaseStatus.ARCHIVED)
            .map(Enum::name)
            .toList()
        : List.of(asked);
  }

  private static String next(String q, String status, String cursor) {
    return UriComponentsBuilder.fromPath("/cases")
        .queryParamIfPresent("q", Optional.of(q).filter(text -> !text.isEmpty()))
        .queryParamIfPresent("status", Optional.of(status).filter(text -> !text.isEmpty()))
        .queryParam("cursor", cursor)
        .encode()
        .build()
        .toUriString();
  }

  private static String exportHref(String q, String status) {
    return UriComponentsBuilder.fromPath("/exports")
        .queryParam("kind", "CASES")
        .queryParamIfPresent("q", Optional.of(q).filter(text -> !text.isEmpty()))
        .queryParam("status", statuses(status))
        .encode()
        .build()
        .toUriString();
  }

  private static CasesPage.CaseRow row(CaseSummary theCase) {
    return new CasesPage.CaseRow(
        theCase.caseId().toString(),
        theCase.number(),
        theCase.title(),
        theCase.kind().label(),
        theCase.status().name(),
        theCase.kind().severity().name(),
        theCase.kind().visibility().name(),
        theCase.kind().ownerRole(),
        theCase.createdAt());
  }
}
