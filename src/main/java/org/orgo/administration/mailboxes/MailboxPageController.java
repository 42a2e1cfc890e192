package org.orgo.administration.mailboxes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.mail.MailboxId;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.mail.administration.MailboxChangedMeanwhile;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One mailbox: its settings, trying them, and whether it is read. */
@Controller
@RequestMapping(MailboxesPageController.PATH + "/{id}")
class MailboxPageController {

  private final MailboxAdministration mailboxes;
  private final MailboxPages pages;
  private final Layouts layouts;

  MailboxPageController(MailboxAdministration mailboxes, MailboxPages pages, Layouts layouts) {
    this.mailboxes = mailboxes;
    this.pages = pages;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    AdministeredMailbox mailbox = mailboxes.get(new MailboxId(id));
    return pages.show(mailbox, MailboxForm.of(mailbox), request);
  }

  @PostMapping
  ModelAndView change(
      @PathVariable("id") UUID id,
      @ModelAttribute MailboxForm form,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    AdministeredMailbox mailbox = mailboxes.get(new MailboxId(id));
    try {
      mailboxes.change(mailbox.mailboxId(), form.settings(), form.version());
    } catch (MailboxChangedMeanwhile conflict) {
      return pages.conflict(mailbox, form, "mailbox.refused.meanwhile", request);
    } catch (RuntimeException failure) {
      return pages.refused(mailbox, form, failure, request);
    }
    return done(mailbox, "mailbox.changed", request, redirect);
  }

  @PostMapping("/test")
  ModelAndView test(
      @PathVariable("id") UUID id, @ModelAttribute MailboxForm form, HttpServletRequest request) {
    AdministeredMailbox mailbox = mailboxes.get(new MailboxId(id));
    return pages.tried(
        mailbox,
        form,
        desk -> desk.test(mailbox.mailboxId(), form.settings(), form.sends()),
        request);
  }

  @PostMapping("/pause")
  ModelAndView pause(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    return done(mailboxes.pause(new MailboxId(id)), "mailbox.paused", request, redirect);
  }

  @PostMapping("/resume")
  ModelAndView resume(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    AdministeredMailbox mailbox = mailboxes.get(new MailboxId(id));
    try {
      mailboxes.resume(mailbox.mailboxId());
    } catch (RuntimeException failure) {
      return pages.refused(mailbox, MailboxForm.of(mailbox), failure, request);
    }
    return done(mailbox, "mailbox.resumed", request, redirect);
  }

  private ModelAndView done(
      AdministeredMailbox mailbox,
      String text,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get(text, mailbox.address()));
    return new ModelAndView(
        Pages.seeOther(MailboxesPageController.PATH + "/" + mailbox.mailboxId()));
  }
}
