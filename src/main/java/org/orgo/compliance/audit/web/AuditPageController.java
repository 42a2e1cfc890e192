package org.orgo.compliance.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.compliance.audit.AuditDesk;
import org.orgo.compliance.audit.webhook.HeadDeliveries;
import org.orgo.platform.paging.Cursor;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Shows what was done, and verifies the record when somebody asks. */
@Controller
class AuditPageController {

  private final AuditPages pages;
  private final AuditDesk desk;
  private final HeadDeliveries heads;
  private final Layouts layouts;

  AuditPageController(AuditPages pages, AuditDesk desk, HeadDeliveries heads, Layouts layouts) {
    this.pages = pages;
    this.desk = desk;
    this.heads = heads;
    this.layouts = layouts;
  }

  @GetMapping("/audit")
  ModelAndView show(
      @ModelAttribute AuditForm form,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    return Pages.show("audit", pages.of(form, cursor, heads.state().orElse(null), request));
  }

  @PostMapping("/audit/verify")
  RedirectView verify(HttpServletRequest request, RedirectAttributes redirect) {
    if (desk.verify().whole()) {
      Flashes.success(redirect, layouts.texts(request).get("audit.verified"));
    }
    return Pages.seeOther("/audit");
  }
}
