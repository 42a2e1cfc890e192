package org.orgo.administration.mailboxes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.orgo.administration.FieldWords;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.mail.check.ConnectionResult;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page of a mailbox, there or to be, in the states it can be in. */
@Component
class MailboxPages {

  private final MailboxAdministration mailboxes;
  private final Layouts layouts;

  MailboxPages(MailboxAdministration mailboxes, Layouts layouts) {
    this.mailboxes = mailboxes;
    this.layouts = layouts;
  }

  /**
   * @param mailbox null for one to be
   */
  ModelAndView show(AdministeredMailbox mailbox, MailboxForm form, HttpServletRequest request) {
    return page(mailbox, form, Map.of(), null, null, HttpStatus.OK, request);
  }

  /** Tries what the form says, and shows how the steps went. */
  ModelAndView tried(
      AdministeredMailbox mailbox,
      MailboxForm form,
      Function<MailboxAdministration, ConnectionResult> test,
      HttpServletRequest request) {
    try {
      ConnectionResult result = test.apply(mailboxes);
      HttpStatus status = result.passed() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
      return page(mailbox, form, Map.of(), null, result, status, request);
    } catch (RuntimeException failure) {
      return refused(mailbox, form, failure, request);
    }
  }

  /**
   * @throws RuntimeException the failure itself, where it names no field
   */
  ModelAndView refused(
      AdministeredMailbox mailbox,
      MailboxForm form,
      RuntimeException failure,
      HttpServletRequest request) {
    Map<String, String> errors = FieldWords.of(failure, layouts.texts(request));
    return page(mailbox, form, errors, null, null, HttpStatus.UNPROCESSABLE_ENTITY, request);
  }

  /**
   * @param text why, as a key of the messages
   */
  ModelAndView conflict(
      AdministeredMailbox mailbox, MailboxForm form, String text, HttpServletRequest request) {
    String why = layouts.texts(request).get(text);
    return page(mailbox, form, Map.of(), why, null, HttpStatus.CONFLICT, request);
  }

  private ModelAndView page(
      AdministeredMailbox mailbox,
      MailboxForm form,
      Map<String, String> errors,
      String refused,
      ConnectionResult tried,
      HttpStatus status,
      HttpServletRequest request) {
    return Pages.show(
        "mailbox",
        new MailboxPage(
            layouts.of(request, "administration"),
            mailbox,
            mailboxes.domains(),
            form,
            errors,
            refused,
            tried),
        status);
  }
}
