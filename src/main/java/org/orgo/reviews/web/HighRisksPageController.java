package org.orgo.reviews.web;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.reviews.patterns.HighRiskIndicator;
import org.orgo.reviews.patterns.HighRiskIndicators;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of high risks: read by who reads reviews, changed by who edits processes. */
@Controller
class HighRisksPageController {

  static final String PATH = "/patterns/high-risks";

  private final HighRiskIndicators indicators;
  private final Layouts layouts;

  HighRisksPageController(HighRiskIndicators indicators, Layouts layouts) {
    this.indicators = indicators;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(HttpServletRequest request) {
    return Pages.show("high-risks", page("", null, request));
  }

  @PostMapping(PATH)
  ModelAndView put(
      @RequestParam(name = "word", defaultValue = "") String word,
      @RequestParam(name = "once_is_enough", defaultValue = "false") boolean onceIsEnough,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      boolean isNew = indicators.put(new HighRiskIndicator(word, onceIsEnough));
      return done(isNew ? "high_risk.added" : "high_risk.changed", request, redirect);
    } catch (InvalidRequest refused) {
      return refused(word, refused, request);
    }
  }

  @PostMapping(PATH + "/remove")
  ModelAndView remove(
      @RequestParam(name = "word", defaultValue = "") String word,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      indicators.remove(word);
      return done("high_risk.removed", request, redirect);
    } catch (InvalidRequest refused) {
      return refused("", refused, request);
    }
  }

  private ModelAndView done(String text, HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get(text));
    return new ModelAndView(Pages.seeOther(PATH));
  }

  private ModelAndView refused(String word, InvalidRequest refused, HttpServletRequest request) {
    FieldError error = refused.errors().get(0);
    Texts texts = layouts.texts(request);
    String said =
        error.wording() == null
            ? texts.get("form.field_refused")
            : texts.get(error.wording().key(), error.wording().values().toArray());
    return Pages.show("high-risks", page(word, said, request), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private HighRisksPage page(String draft, String refused, HttpServletRequest request) {
    boolean readsReviews = CurrentActor.get().may(Permissions.REVIEWS_READ);
    return new HighRisksPage(
        layouts.of(request, readsReviews ? "reviews" : "high_risks"),
        indicators.list(),
        readsReviews,
        indicators.mayChange(),
        draft,
        refused);
  }
}
