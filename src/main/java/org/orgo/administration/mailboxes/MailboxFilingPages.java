package org.orgo.administration.mailboxes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.orgo.administration.FieldWords;
import org.orgo.mail.MailboxId;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.mail.administration.MailboxFiling;
import org.orgo.mail.administration.MailboxFilings;
import org.orgo.platform.refusals.InvalidRequest;
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

/** Whose mail a mailbox files: mailing lists, and blocked senders. */
@Controller
@RequestMapping(MailboxesPageController.PATH + "/{id}/filing")
class MailboxFilingPages {

  private final MailboxAdministration mailboxes;
  private final MailboxFilings filings;
  private final Layouts layouts;

  MailboxFilingPages(MailboxAdministration mailboxes, MailboxFilings filings, Layouts layouts) {
    this.mailboxes = mailboxes;
    this.filings = filings;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    MailboxFiling filing = filings.get(new MailboxId(id));
    String senders = String.join("\n", filing.blockedSenders());
    return page(
        id,
        filing.listsAreWork(),
        senders,
        filing.trustsHeaders(),
        Map.of(),
        HttpStatus.OK,
        request);
  }

  @PostMapping
  ModelAndView change(
      @PathVariable("id") UUID id,
      @RequestParam(name = "lists_are_work", defaultValue = "false") boolean listsAreWork,
      @RequestParam(name = "blocked_senders", defaultValue = "") String senders,
      @RequestParam(name = "trusts_headers", defaultValue = "false") boolean trustsHeaders,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      filings.change(
          new MailboxId(id),
          new MailboxFiling(listsAreWork, senders.lines().toList(), trustsHeaders));
    } catch (InvalidRequest refused) {
      return page(
          id,
          listsAreWork,
          senders,
          trustsHeaders,
          FieldWords.of(refused, layouts.texts(request)),
          HttpStatus.UNPROCESSABLE_ENTITY,
          request);
    }
    Flashes.success(redirect, layouts.texts(request).get("mailbox.filing.changed"));
    return new ModelAndView(Pages.seeOther(MailboxesPageController.PATH + "/" + id));
  }

  private ModelAndView page(
      UUID id,
      boolean listsAreWork,
      String senders,
      boolean trustsHeaders,
      Map<String, String> errors,
      HttpStatus status,
      HttpServletRequest request) {
    AdministeredMailbox mailbox = mailboxes.get(new MailboxId(id));
    return Pages.show(
        "mailbox-filing",
        new MailboxFilingPage(
            layouts.of(request, "administration"),
            mailbox,
            listsAreWork,
            senders,
            trustsHeaders,
            errors),
        status);
  }
}
