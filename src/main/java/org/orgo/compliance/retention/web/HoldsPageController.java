package org.orgo.compliance.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.orgo.audit.hold.HoldId;
import org.orgo.audit.hold.HoldKind;
import org.orgo.compliance.retention.HoldDesk;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of holds: the list, another one, and the release of one. */
@Controller
class HoldsPageController {

  static final String PATH = "/compliance/holds";

  private final HoldPages pages;
  private final HoldDesk desk;
  private final Layouts layouts;

  HoldsPageController(HoldPages pages, HoldDesk desk, Layouts layouts) {
    this.pages = pages;
    this.desk = desk;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView list(
      @RequestParam(name = "kind", required = false) HoldKind kind,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    return Pages.show("holds", pages.of(HoldForm.empty(kind), Map.of(), cursor, request));
  }

  @PostMapping(PATH)
  ModelAndView place(
      @ModelAttribute HoldForm draft, HttpServletRequest request, RedirectAttributes redirect) {
    try {
      desk.place(draft.order());
      return done("hold.placed", request, redirect);
    } catch (InvalidRequest | UnknownReference refused) {
      return refused(draft, refused, request);
    }
  }

  @PostMapping(PATH + "/{id}/release")
  ModelAndView release(
      @PathVariable("id") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      desk.release(new HoldId(id), reason);
      return done("hold.released", request, redirect);
    } catch (InvalidRequest refused) {
      Map<String, String> error =
          Map.of("release", layouts.texts(request).get("hold.release.missing"));
      return Pages.show(
          "holds",
          pages.of(HoldForm.empty(null), error, null, request),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private ModelAndView done(String text, HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get(text));
    return new ModelAndView(Pages.seeOther(PATH));
  }

  private ModelAndView refused(HoldForm draft, Refusal refused, HttpServletRequest request) {
    Texts texts = layouts.texts(request);
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : refused.errors()) {
      errors.putIfAbsent(error.field(), texts.get("hold.refused." + error.field()));
    }
    return Pages.show(
        "holds", pages.of(draft, errors, null, request), HttpStatus.UNPROCESSABLE_ENTITY);
  }
}
