package org.orgo.mail.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.orgo.mail.MailboxId;
import org.orgo.mail.requesters.MailboxRequesters;
import org.orgo.mail.requesters.RequesterSetting;
import org.orgo.mail.requesters.RequesterSettings;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What those who write to a mailbox are told, for administrators of its organization. */
@RestController
@RequestMapping(MailboxesController.PATH + "/{id}/requesters")
class MailboxRequestersController {

  private final RequesterSettings settings;

  MailboxRequestersController(RequesterSettings settings) {
    this.settings = settings;
  }

  /**
   * @param settings what holds for the mailbox; nothing for what the profile has
   */
  record RequestersBody(@Nullable Set<@NotNull RequesterSetting> settings) {}

  /** Shows what those who write to a mailbox are told. */
  @GetMapping
  MailboxRequesters getMailboxRequesters(@PathVariable("id") UUID id) {
    return settings.get(new MailboxId(id));
  }

  /** Says what those who write to a mailbox are told, from now on. */
  @PutMapping
  MailboxRequesters changeMailboxRequesters(
      @PathVariable("id") UUID id, @RequestBody @Valid RequestersBody body) {
    return settings.change(new MailboxId(id), body.settings());
  }
}
