package org.orgo.sync.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal;
import org.orgo.sync.conflicts.ConflictChoice;
import org.orgo.sync.conflicts.ConflictDesk;
import org.orgo.sync.conflicts.ConflictId;
import org.orgo.sync.conflicts.RefusedOperations;
import org.orgo.sync.conflicts.SyncConflict;
import org.orgo.sync.web.ConflictsPage.ConflictRow;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which somebody decides where a node and the server differ. */
@Controller
class ConflictsPageController {

  static final String PATH = "/offline-conflicts";

  private final ConflictDesk conflicts;
  private final RefusedOperations refusals;
  private final Layouts layouts;

  ConflictsPageController(ConflictDesk conflicts, RefusedOperations refusals, Layouts layouts) {
    this.conflicts = conflicts;
    this.refusals = refusals;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView list(
      @RequestParam(name = "cursor", required = false) String cursor, HttpServletRequest request) {
    return Pages.show("offline-conflicts", page(cursor, null, request));
  }

  @PostMapping(PATH + "/{id}/decide")
  ModelAndView decide(
      @PathVariable("id") UUID id,
      @RequestParam(name = "choice") ConflictChoice choice,
      @RequestParam(name = "value", required = false) String value,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Texts texts = layouts.texts(request);
    try {
      conflicts.decide(new ConflictId(id), choice, value, null);
      Flashes.success(redirect, texts.get("offline_conflict.decided"));
      return new ModelAndView(Pages.seeOther(PATH));
    } catch (RuntimeException failure) {
      if (!(failure instanceof Refusal refusal) || failure instanceof NotFound) {
        throw failure;
      }
      String sentence =
          texts.or(
              "offline_conflict.refused." + refusal.code(), texts.get("offline_conflict.refused"));
      return Pages.show(
          "offline-conflicts",
          page(null, sentence, request),
          HttpStatusCode.valueOf(refusal.kind().status()));
    }
  }

  private ConflictsPage page(String cursor, String refused, HttpServletRequest request) {
    Page<SyncConflict> open = conflicts.open(PageRequest.of(null, cursor));
    Map<UUID, String> titles = conflicts.titles(open.items());
    return new ConflictsPage(
        layouts.of(request, "offline-conflicts"),
        open.items().stream().map(each -> row(each, titles)).toList(),
        cursor == null ? refusals.page(PageRequest.of(null, null)).items() : List.of(),
        CurrentActor.get().may(Permissions.ORGANIZATION_ADMIN),
        open.nextCursor() == null ? null : PATH + "?cursor=" + open.nextCursor(),
        refused);
  }

  private static ConflictRow row(SyncConflict conflict, Map<UUID, String> titles) {
    UUID task = conflict.taskId();
    return new ConflictRow(
        conflict, task == null ? null : titles.get(task), task == null ? null : "/tasks/" + task);
  }
}
