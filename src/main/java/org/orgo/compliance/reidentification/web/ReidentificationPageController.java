package org.orgo.compliance.reidentification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.compliance.reidentification.OpenedPerson;
import org.orgo.compliance.reidentification.OwnReidentification;
import org.orgo.compliance.reidentification.ReidentificationDesk;
import org.orgo.compliance.reidentification.ReidentificationId;
import org.orgo.compliance.reidentification.ReidentificationIsDecided;
import org.orgo.compliance.reidentification.ReidentificationIsNotOpen;
import org.orgo.notifications.RequestNotices;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests to open persons: the list, and one to consent to or to open. */
@Controller
@RequestMapping(ReidentificationPageController.PATH)
class ReidentificationPageController {

  static final String PATH = "/compliance/reidentifications";

  private final ReidentificationPages pages;
  private final ReidentificationDesk desk;
  private final Layouts layouts;
  private final RequestNotices notices;

  ReidentificationPageController(
      ReidentificationPages pages,
      ReidentificationDesk desk,
      Layouts layouts,
      RequestNotices notices) {
    this.pages = pages;
    this.desk = desk;
    this.layouts = layouts;
    this.notices = notices;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(name = "cursor", required = false) Cursor cursor, HttpServletRequest request) {
    return Pages.show("reidentifications", pages.list(cursor, request));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    notices.readAbout(id);
    return Pages.show(
        "reidentification", pages.one(new ReidentificationId(id), null, "", null, request));
  }

  @PostMapping("/{id}/approve")
  ModelAndView approve(
      @PathVariable("id") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      desk.approve(new ReidentificationId(id), reason);
      return done(id, "reidentification.approved", request, redirect);
    } catch (InvalidRequest | OwnReidentification | ReidentificationIsDecided refused) {
      return refused(id, reason, refused, request);
    }
  }

  @PostMapping("/{id}/deny")
  ModelAndView deny(
      @PathVariable("id") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      desk.deny(new ReidentificationId(id), reason);
      return done(id, "reidentification.denied", request, redirect);
    } catch (InvalidRequest | OwnReidentification | ReidentificationIsDecided refused) {
      return refused(id, reason, refused, request);
    }
  }

  /** Answers with the page itself: who it is is nowhere to come back to. */
  @PostMapping("/{id}/open")
  ModelAndView open(@PathVariable("id") UUID id, HttpServletRequest request) {
    try {
      OpenedPerson person = desk.open(new ReidentificationId(id));
      return Pages.show(
          "reidentification", pages.one(new ReidentificationId(id), person, "", null, request));
    } catch (ReidentificationIsNotOpen refused) {
      return refused(id, "", refused, request);
    }
  }

  private ModelAndView done(
      UUID id, String text, HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get(text));
    return new ModelAndView(Pages.seeOther(PATH + "/" + id));
  }

  private ModelAndView refused(
      UUID id, String reason, Refusal refused, HttpServletRequest request) {
    String why =
        layouts
            .texts(request)
            .get(
                switch (refused.code()) {
                  case "own_reidentification" -> "reidentification.refused.own";
                  case "reidentification_is_decided" -> "reidentification.refused.decided";
                  case "reidentification_is_not_open" -> "reidentification.refused.not_open";
                  default -> "record.reveal.refused";
                });
    return Pages.show(
        "reidentification",
        pages.one(new ReidentificationId(id), null, reason, why, request),
        HttpStatusCode.valueOf(refused.kind().status()));
  }
}
