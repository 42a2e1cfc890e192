package org.orgo.operations.mails.api;

import java.util.UUID;
import org.orgo.mail.SignalId;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.signals.Receipt;
import org.orgo.signals.filed.FiledMail;
import org.orgo.signals.filed.FiledMailSheet;
import org.orgo.signals.filed.FiledMails;
import org.orgo.signals.filed.FiledState;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mails that became no work, for the programs of the operator. */
@RestController
@RequestMapping("/api/v3/operations/filed-mails")
class FiledMailController {

  private final FiledMails mails;

  FiledMailController(FiledMails mails) {
    this.mails = mails;
  }

  /**
   * @param reason why nobody needs it
   */
  record DropBody(String reason) {}

  /**
   * Lists mails that were filed or put aside, newest first.
   *
   * @param state nothing for those that wait
   */
  @GetMapping
  Page<FiledMail> listFiledMails(
      @RequestParam(required = false) FiledState state,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return mails.list(state == null ? FiledState.QUARANTINED : state, page.after(), page.limit());
  }

  /** Shows a mail, its source, and what the steps of the intake answered. */
  @GetMapping("/{id}")
  FiledMailSheet getFiledMail(@PathVariable("id") UUID id) {
    return mails.get(new SignalId(id));
  }

  /** Makes a mail a task, once. */
  @PostMapping("/{id}/task")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt makeTaskOfFiledMail(@PathVariable("id") UUID id) {
    return mails.makeTask(new SignalId(id));
  }

  /** Files a mail that was put aside, with a reason. */
  @PostMapping("/{id}/drop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dropFiledMail(@PathVariable("id") UUID id, @RequestBody(required = false) DropBody body) {
    mails.drop(new SignalId(id), body == null ? null : body.reason());
  }
}
