package org.orgo.reviews.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.people.roles.UnknownRole;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.reviews.Review;
import org.orgo.reviews.ReviewRegister;
import org.orgo.reviews.pack.PackDesk;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reviews that were held, and the pack of one with its minutes and decisions. */
@Controller
class ReviewsPageController {

  private static final int ROWS = 30;

  private final ReviewRegister reviews;
  private final PackDesk desk;
  private final ReviewPages pages;
  private final Layouts layouts;

  ReviewsPageController(ReviewRegister reviews, PackDesk desk, ReviewPages pages, Layouts layouts) {
    this.reviews = reviews;
    this.desk = desk;
    this.pages = pages;
    this.layouts = layouts;
  }

  @GetMapping("/reviews")
  ModelAndView list(
      @RequestParam(name = "cursor", required = false) Cursor cursor, HttpServletRequest request) {
    Page<Review> found = reviews.list(new PageRequest(cursor, ROWS));
    Layout layout = layouts.of(request, "reviews");
    return Pages.show(
        "reviews",
        new ReviewsPage(
            layout,
            found.items().stream().map(row -> ReviewPages.row(row, layout.texts())).toList(),
            found.nextCursor() == null ? null : "/reviews?cursor=" + found.nextCursor()));
  }

  @GetMapping("/reviews/{id}")
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    return Pages.show("review", pages.of(id, null, request));
  }

  @PostMapping("/reviews/{id}/minutes")
  ModelAndView write(
      @PathVariable("id") UUID id,
      @RequestParam(name = "minutes", defaultValue = "") String minutes,
      @RequestParam(name = "version", defaultValue = "0") int version,
      HttpServletRequest request) {
    return done(id, request, () -> desk.write(id, minutes, version));
  }

  @PostMapping("/reviews/{id}/decisions")
  ModelAndView decide(
      @PathVariable("id") UUID id,
      @RequestParam(name = "decision", defaultValue = "") String decision,
      @RequestParam(name = "owner_role", defaultValue = "") String ownerRole,
      HttpServletRequest request) {
    return done(id, request, () -> desk.decide(id, decision, ownerRole));
  }

  private ModelAndView done(UUID id, HttpServletRequest request, Runnable command) {
    try {
      command.run();
      return new ModelAndView(Pages.seeOther("/reviews/" + id));
    } catch (InvalidRequest | UnknownRole refused) {
      String said = layouts.texts(request).get("form.field_refused");
      return Pages.show("review", pages.of(id, said, request), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }
}
