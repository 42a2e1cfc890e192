package org.orgo.studio.replay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.platform.paging.Cursor;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.replay.NewReplay;
import org.orgo.studio.replay.ReplayDesk;
import org.orgo.studio.replay.ReplayId;
import org.orgo.studio.replay.ReplayIsOver;
import org.orgo.studio.replay.TooManyReplays;
import org.orgo.studio.replay.outcome.DecisionChange;
import org.orgo.studio.replay.outcome.ReplayItems.ItemFilter;
import org.orgo.studio.replay.tables.NothingToReplay;
import org.orgo.studio.replay.web.ReplayPages.StepFilter;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The replays of a draft, and what each found. */
@Controller
class ReplayPageController {

  private static final String PAGE = "replay";

  private final ReplayDesk desk;
  private final DraftDesk drafts;
  private final ReplayPages pages;
  private final Layouts layouts;

  ReplayPageController(ReplayDesk desk, DraftDesk drafts, ReplayPages pages, Layouts layouts) {
    this.desk = desk;
    this.drafts = drafts;
    this.pages = pages;
    this.layouts = layouts;
  }

  /** How many signals a replay takes, as the form offers it. */
  public enum ReplayScope {
    THOUSAND(1_000, null),
    TEN_THOUSAND(10_000, null),
    NINETY_DAYS(null, 90);

    private final Integer signals;
    private final Integer days;

    ReplayScope(Integer signals, Integer days) {
      this.signals = signals;
      this.days = days;
    }
  }

  @GetMapping("/studio/drafts/{id}/replays")
  ModelAndView replays(@PathVariable("id") UUID id, HttpServletRequest request) {
    return Pages.show(PAGE, pages.ofDraft(id, null, request));
  }

  @PostMapping("/studio/drafts/{id}/replays")
  ModelAndView begin(
      @PathVariable("id") UUID id,
      @RequestParam(name = "scope", defaultValue = "THOUSAND") ReplayScope scope,
      HttpServletRequest request) {
    try {
      desk.request(new NewReplay(id, drafts.contents(new DraftId(id)), scope.signals, scope.days));
    } catch (DeploymentRefused refused) {
      return refused(id, "replay.refused.findings", request);
    } catch (NothingToReplay refused) {
      return refused(id, "replay.refused.nothing", request);
    } catch (TooManyReplays refused) {
      return refused(id, "replay.refused.too_many", request);
    }
    return new ModelAndView(Pages.seeOther("/studio/drafts/" + id + "/replays"));
  }

  private ModelAndView refused(UUID id, String why, HttpServletRequest request) {
    return Pages.show(
        PAGE, pages.ofDraft(id, layouts.texts(request).get(why), request), HttpStatus.CONFLICT);
  }

  @GetMapping("/studio/replays/{id}")
  ModelAndView replay(
      @PathVariable("id") UUID id,
      @RequestParam(name = "change", required = false) DecisionChange change,
      @RequestParam(name = "from", required = false) String from,
      @RequestParam(name = "to", required = false) String to,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      @RequestParam(name = "state", required = false) String state,
      @RequestParam(name = "action", required = false) String action,
      @RequestParam(name = "tasks_cursor", required = false) Cursor tasksCursor,
      HttpServletRequest request) {
    StepFilter step = new StepFilter(state, action, tasksCursor);
    return Pages.show(PAGE, pages.of(id, new ItemFilter(change, from, to), cursor, step, request));
  }

  @PostMapping("/studio/replays/{id}/cancel")
  ModelAndView cancel(@PathVariable("id") UUID id) {
    UUID draft = desk.get(new ReplayId(id)).draftId();
    try {
      desk.cancel(new ReplayId(id));
    } catch (ReplayIsOver over) {
      // what the page shows next says so
    }
    return new ModelAndView(
        Pages.seeOther(
            draft == null ? "/studio/replays/" + id : "/studio/drafts/" + draft + "/replays"));
  }
}
