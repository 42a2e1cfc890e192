package org.orgo.mail.api;

import java.util.List;
import java.util.UUID;
import org.orgo.mail.MailboxId;
import org.orgo.mail.administration.MailboxFiling;
import org.orgo.mail.administration.MailboxFilings;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a mailbox files, for administrators of its organization. */
@RestController
@RequestMapping(MailboxesController.PATH + "/{id}/filing")
class MailboxFilingController {

  private final MailboxFilings filings;

  MailboxFilingController(MailboxFilings filings) {
    this.filings = filings;
  }

  /**
   * @param listsAreWork whether what people write to a mailing list may become work; nothing for no
   * @param blockedSenders addresses, and domains with the @ before them; nothing for nobody
   * @param trustsHeaders whether what a mail says in header fields of Orgo counts; nothing for no
   */
  record FilingBody(
      @Nullable Boolean listsAreWork,
      @Nullable List<String> blockedSenders,
      @Nullable Boolean trustsHeaders) {

    MailboxFiling filing() {
      return new MailboxFiling(
          Boolean.TRUE.equals(listsAreWork),
          blockedSenders == null
              ? List.of()
              : blockedSenders.stream().filter(sender -> sender != null).toList(),
          Boolean.TRUE.equals(trustsHeaders));
    }
  }

  /** Shows what a mailbox files. */
  @GetMapping
  MailboxFiling getMailboxFiling(@PathVariable("id") UUID id) {
    return filings.get(new MailboxId(id));
  }

  /** Says what a mailbox files, from now on. */
  @PutMapping
  MailboxFiling changeMailboxFiling(@PathVariable("id") UUID id, @RequestBody FilingBody body) {
    return filings.change(new MailboxId(id), body.filing());
  }
}
