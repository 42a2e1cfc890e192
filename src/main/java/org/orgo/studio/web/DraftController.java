package org.orgo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.drafts.DraftIsClosed;
import org.orgo.studio.drafts.TooManyDraftFiles;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft with its files. */
@Controller
class DraftController {

  private final DraftPages pages;
  private final DraftDesk drafts;
  private final DefinitionCatalog catalog;
  private final NewDefinitions blanks;
  private final Layouts layouts;

  DraftController(
      DraftPages pages,
      DraftDesk drafts,
      DefinitionCatalog catalog,
      NewDefinitions blanks,
      Layouts layouts) {
    this.pages = pages;
    this.drafts = drafts;
    this.catalog = catalog;
    this.blanks = blanks;
    this.layouts = layouts;
  }

  @PostMapping("/studio/drafts")
  ModelAndView create(@RequestParam("title") String title) {
    Draft draft = drafts.create(title);
    return new ModelAndView(Pages.seeOther(address(draft.draftId())));
  }

  @GetMapping("/studio/drafts/{id}")
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    return Pages.show("draft", pages.of(new DraftId(id), null, request));
  }

  @PostMapping("/studio/drafts/{id}/title")
  ModelAndView rename(
      @PathVariable("id") UUID id,
      @RequestParam(name = "title", defaultValue = "") String title,
      HttpServletRequest request) {
    DraftId draft = new DraftId(id);
    drafts.get(draft);
    try {
      drafts.rename(draft, title, null);
    } catch (InvalidRequest | DraftIsClosed refused) {
      return refused(draft, (Refusal) refused, request);
    }
    return new ModelAndView(Pages.seeOther(address(draft)));
  }

  /** Takes a file in: as it is live, or a new one with the least that it needs. */
  @PostMapping("/studio/drafts/{id}/files")
  ModelAndView add(
      @PathVariable("id") UUID id,
      @RequestParam(name = "file", defaultValue = "") String file,
      HttpServletRequest request) {
    DraftId draft = new DraftId(id);
    drafts.get(draft);
    String name = file.strip();
    try {
      byte[] content =
          catalog.live(name).map(catalog::source).orElseGet(() -> blanks.content(name));
      if (drafts.files(draft).stream().noneMatch(each -> each.file().equals(name))) {
        drafts.put(draft, name, content, null);
      }
    } catch (InvalidRequest | DraftIsClosed | TooManyDraftFiles refused) {
      return refused(draft, (Refusal) refused, request);
    }
    return new ModelAndView(Pages.seeOther(address(draft) + "/files/" + name));
  }

  @PostMapping("/studio/drafts/{id}/files/{file}/remove")
  ModelAndView remove(@PathVariable("id") UUID id, @PathVariable("file") String file) {
    drafts.remove(new DraftId(id), file, null);
    return new ModelAndView(Pages.seeOther(address(new DraftId(id))));
  }

  @PostMapping("/studio/drafts/{id}/discard")
  ModelAndView discard(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    drafts.discard(new DraftId(id));
    Flashes.success(redirect, layouts.texts(request).get("studio.draft.discarded"));
    return new ModelAndView(Pages.seeOther("/studio"));
  }

  private ModelAndView refused(DraftId draft, Refusal refusal, HttpServletRequest request) {
    String said =
        refusal.errors().isEmpty()
            ? refusal.getMessage()
            : layouts.texts(request).get("studio.draft." + refusal.errors().get(0).field());
    return Pages.show(
        "draft", pages.of(draft, said, request), HttpStatus.valueOf(refusal.kind().status()));
  }

  private static String address(DraftId draft) {
    return "/studio/drafts/" + draft;
  }
}
