package org.orgo.administration.mailboxes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.orgo.mail.MailboxId;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.mail.requesters.RequesterSetting;
import org.orgo.mail.requesters.RequesterSettings;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What those who write to a mailbox are told by itself. */
@Controller
@RequestMapping(MailboxesPageController.PATH + "/{id}/requesters")
class MailboxRequestersPages {

  private final MailboxAdministration mailboxes;
  private final RequesterSettings settings;
  private final Layouts layouts;

  MailboxRequestersPages(
      MailboxAdministration mailboxes, RequesterSettings settings, Layouts layouts) {
    this.mailboxes = mailboxes;
    this.settings = settings;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    MailboxId mailbox = new MailboxId(id);
    return Pages.show(
        "mailbox-requesters",
        new MailboxRequestersPage(
            layouts.of(request, "administration"), mailboxes.get(mailbox), settings.get(mailbox)),
        HttpStatus.OK);
  }

  /**
   * @param own whether the mailbox has it otherwise than the profile
   */
  @PostMapping
  RedirectView change(
      @PathVariable("id") UUID id,
      @RequestParam(name = "own", defaultValue = "false") boolean own,
      @RequestParam(name = "settings", defaultValue = "") Set<RequesterSetting> chosen,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    settings.change(new MailboxId(id), own ? chosen : null);
    Flashes.success(redirect, layouts.texts(request).get("mailbox.requesters.changed"));
    return Pages.seeOther(MailboxesPageController.PATH + "/" + id);
  }
}
