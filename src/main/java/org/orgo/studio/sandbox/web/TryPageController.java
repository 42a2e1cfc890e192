package org.orgo.studio.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.refusals.Refusal.RefusalKind;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.sandbox.SandboxDesk;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tries a signal on a page, which keeps what was typed. */
@Controller
class TryPageController {

  private static final String PAGE = "try";

  private final SandboxDesk desk;
  private final DraftDesk drafts;
  private final TryPages pages;

  TryPageController(SandboxDesk desk, DraftDesk drafts, TryPages pages) {
    this.desk = desk;
    this.drafts = drafts;
    this.pages = pages;
  }

  @GetMapping("/studio/try")
  ModelAndView form(
      @RequestParam(name = "draft", required = false) UUID draft, HttpServletRequest request) {
    desk.requireRight();
    return Pages.show(PAGE, pages.of(draft, TryForm.EMPTY, null, request));
  }

  @PostMapping("/studio/try")
  ModelAndView trySignal(
      @RequestParam(name = "draft", required = false) UUID draft,
      @ModelAttribute TryForm typed,
      HttpServletRequest request) {
    if (draft != null) {
      drafts.get(new DraftId(draft));
    }
    TryForm form = typed.filled();
    try {
      return Pages.show(PAGE, pages.of(draft, form, desk.tryOut(form.signal(), draft), request));
    } catch (RuntimeException failure) {
      if (failure instanceof Refusal refusal && refusal.kind() == RefusalKind.INVALID) {
        return Pages.show(
            PAGE, pages.refused(draft, form, refusal, request), HttpStatus.UNPROCESSABLE_ENTITY);
      }
      throw failure;
    }
  }
}
