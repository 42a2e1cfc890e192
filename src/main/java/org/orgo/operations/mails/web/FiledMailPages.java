package org.orgo.operations.mails.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.orgo.mail.SignalId;
import org.orgo.mail.loops.MailBreakers;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.filed.FiledMail;
import org.orgo.signals.filed.FiledMails;
import org.orgo.signals.filed.FiledState;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Mails that became no work, what to do about them, and the breakers that hold mails. */
@Controller
class FiledMailPages {

  static final String PATH = "/operations/filed-mails";

  private static final int ROWS = 50;
  private static final int MAX_REASON = FiledMails.MAX_REASON;

  private final FiledMails mails;
  private final MailBreakers breakers;
  private final Layouts layouts;

  FiledMailPages(FiledMails mails, MailBreakers breakers, Layouts layouts) {
    this.mails = mails;
    this.breakers = breakers;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView list(
      @RequestParam(name = "state", defaultValue = "QUARANTINED") FiledState state,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    Page<FiledMail> page = mails.list(state, cursor, ROWS);
    return Pages.show(
        "filed-mails",
        new FiledMailsPage(
            layouts.of(request, "incidents"),
            state,
            breakers.list(),
            page.items(),
            page.nextCursor() == null
                ? null
                : FiledMailsPage.href(state) + "&cursor=" + page.nextCursor()));
  }

  @GetMapping(PATH + "/{id}")
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    return page(id, Map.of(), HttpStatus.OK, request);
  }

  @PostMapping(PATH + "/{id}/task")
  RedirectView makeTask(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    UUID task = mails.makeTask(new SignalId(id)).taskId();
    Flashes.success(redirect, layouts.texts(request).get("filed.made_task"));
    return Pages.seeOther("/tasks/" + task);
  }

  @PostMapping(PATH + "/{id}/drop")
  ModelAndView drop(
      @PathVariable("id") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      mails.drop(new SignalId(id), reason);
    } catch (InvalidRequest refused) {
      return page(
          id,
          Map.of("reason", layouts.texts(request).get("filed.refused.reason", MAX_REASON)),
          HttpStatus.UNPROCESSABLE_ENTITY,
          request);
    }
    Flashes.success(redirect, layouts.texts(request).get("filed.dropped"));
    return new ModelAndView(Pages.seeOther(PATH));
  }

  @PostMapping("/operations/breakers/{id}/resume")
  RedirectView resume(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    breakers.resume(id);
    Flashes.success(redirect, layouts.texts(request).get("breaker.resumed"));
    return Pages.seeOther(PATH);
  }

  private ModelAndView page(
      UUID id, Map<String, String> errors, HttpStatusCode status, HttpServletRequest request) {
    return Pages.show(
        "filed-mail",
        new FiledMailPage(layouts.of(request, "incidents"), mails.get(new SignalId(id)), errors),
        status);
  }
}
