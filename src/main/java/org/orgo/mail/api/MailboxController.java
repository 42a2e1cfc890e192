package org.orgo.mail.api;

import jakarta.validation.Valid;
import java.util.UUID;
import org.orgo.mail.MailboxId;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.platform.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One mailbox, for administrators of its organization. */
@RestController
@RequestMapping(MailboxesController.PATH + "/{id}")
class MailboxController {

  private final MailboxAdministration mailboxes;

  MailboxController(MailboxAdministration mailboxes) {
    this.mailboxes = mailboxes;
  }

  /**
   * @param sends whether a mail is sent to the mailbox, too
   */
  record TestBody(Boolean sends) {}

  /** Shows a mailbox and how its reading goes. */
  @GetMapping
  ResponseEntity<MailboxView> getMailbox(@PathVariable UUID id) {
    return MailboxView.tagged(mailboxes.get(new MailboxId(id)));
  }

  /** Changes a mailbox after it was tried with what is asked for. */
  @PutMapping
  ResponseEntity<MailboxView> changeMailbox(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody @Valid MailboxBody body) {
    AdministeredMailbox before = mailboxes.get(new MailboxId(id));
    Integer expected = Versions.required(ifMatch, body.version());
    int version = expected == null ? before.version() : expected;
    return MailboxView.tagged(
        mailboxes.change(before.mailboxId(), body.settings(before.address(), false), version));
  }

  /** Stops reading a mailbox. */
  @PostMapping("/pause")
  ResponseEntity<MailboxView> pauseMailbox(@PathVariable UUID id) {
    return MailboxView.tagged(mailboxes.pause(new MailboxId(id)));
  }

  /** Reads a mailbox again, after it was tried. */
  @PostMapping("/resume")
  ResponseEntity<MailboxView> resumeMailbox(@PathVariable UUID id) {
    return MailboxView.tagged(mailboxes.resume(new MailboxId(id)));
  }

  /** Tries a mailbox as it is, step by step. */
  @PostMapping("/test")
  ConnectionView testMailbox(@PathVariable UUID id, @RequestBody(required = false) TestBody body) {
    boolean sends = body != null && Boolean.TRUE.equals(body.sends());
    AdministeredMailbox mailbox = mailboxes.get(new MailboxId(id));
    return ConnectionView.of(mailboxes.test(mailbox.mailboxId(), mailbox.settings(), sends));
  }
}
