package org.orgo.administration.mailboxes;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All mailboxes, and the form for another, which is tried before it is added. */
@Controller
@RequestMapping(MailboxesPageController.PATH)
class MailboxesPageController {

  static final String PATH = "/administration/mailboxes";

  private final MailboxAdministration mailboxes;
  private final MailboxPages pages;
  private final Layouts layouts;

  MailboxesPageController(MailboxAdministration mailboxes, MailboxPages pages, Layouts layouts) {
    this.mailboxes = mailboxes;
    this.pages = pages;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    return Pages.show(
        "mailboxes", new MailboxesPage(layouts.of(request, "administration"), mailboxes.all()));
  }

  @GetMapping("/new")
  ModelAndView form(HttpServletRequest request) {
    mailboxes.requireActing();
    return pages.show(null, MailboxForm.EMPTY, request);
  }

  @PostMapping
  ModelAndView add(
      @ModelAttribute MailboxForm form, HttpServletRequest request, RedirectAttributes redirect) {
    try {
      AdministeredMailbox added = mailboxes.add(form.settings());
      Flashes.success(redirect, layouts.texts(request).get("mailbox.added", added.address()));
      return new ModelAndView(Pages.seeOther(PATH + "/" + added.mailboxId()));
    } catch (RuntimeException failure) {
      return pages.refused(null, form, failure, request);
    }
  }

  @PostMapping("/test")
  ModelAndView test(@ModelAttribute MailboxForm form, HttpServletRequest request) {
    return pages.tried(null, form, desk -> desk.test(form.settings(), form.sends()), request);
  }
}
