package org.orgo.mail.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.mail.administration.MailboxOAuth;
import org.orgo.mail.administration.MailboxSending;
import org.orgo.mail.administration.MailboxSettings;
import org.orgo.mail.oauth.OAuthGrant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mailboxes of the organization, for its administrators. */
@RestController
@RequestMapping(MailboxesController.PATH)
class MailboxesController {

  static final String PATH = "/api/v3/mailboxes";

  private final MailboxAdministration mailboxes;

  MailboxesController(MailboxAdministration mailboxes) {
    this.mailboxes = mailboxes;
  }

  /** All on one page: an organization has dozens, never thousands. */
  record MailboxList(List<MailboxView> items, @Nullable String nextCursor) {}

  /**
   * @param password unless it logs in with a token
   * @param onlyNew whether what is in the mailbox already is left alone; nothing for yes
   * @param sends in a test: whether a mail is sent to the mailbox, too
   */
  record NewMailboxBody(
      @NotBlank @Size(max = 245) String address,
      @Nullable String domain,
      @NotBlank @Size(max = 250) String host,
      @NotNull Integer port,
      @Nullable Boolean tls,
      @Nullable @Size(max = 250) String username,
      @Nullable @Size(max = 1000) String password,
      @Nullable @Size(max = 250) String folder,
      @Nullable @Size(max = 250) String authservId,
      @Nullable AfterStoring afterStoring,
      @Nullable @Size(max = 250) String moveTo,
      @Nullable Integer maxMegabytes,
      @Nullable @Size(max = 100) String displayName,
      @Nullable @Size(max = 2000) String signature,
      @Nullable @Size(max = 250) String smtpHost,
      @Nullable Integer smtpPort,
      @Nullable Boolean smtpTls,
      @Nullable @Size(max = 250) String smtpUsername,
      @Nullable @Size(max = 1000) String smtpPassword,
      @Nullable OAuthGrant oauthGrant,
      @Nullable @Size(max = 500) String oauthTokenUrl,
      @Nullable @Size(max = 250) String oauthClientId,
      @Nullable @Size(max = 1000) String oauthScope,
      @Nullable @Size(max = 4000) String oauthClientSecret,
      @Nullable @Size(max = 4000) String oauthRefreshToken,
      @Nullable Boolean onlyNew,
      @Nullable Boolean sends) {

    MailboxSettings settings() {
      return new MailboxSettings(
          address,
          domain,
          host,
          port,
          tls == null || tls,
          username,
          password,
          folder,
          authservId,
          afterStoring,
          moveTo,
          maxMegabytes,
          onlyNew == null || onlyNew,
          new MailboxSending(
              displayName,
              signature,
              smtpHost,
              smtpPort == null ? MailboxSending.PORT : smtpPort,
              smtpTls == null || smtpTls,
              smtpUsername,
              smtpPassword),
          MailboxOAuth.named(
              oauthGrant,
              oauthTokenUrl,
              oauthClientId,
              oauthScope,
              oauthClientSecret,
              oauthRefreshToken));
    }
  }

  /** Lists the mailboxes and how their reading goes. */
  @GetMapping
  MailboxList listMailboxes() {
    return new MailboxList(mailboxes.all().stream().map(MailboxView::of).toList(), null);
  }

  /** Adds a mailbox after it was tried, and reads it from now on. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MailboxView> addMailbox(@RequestBody @Valid NewMailboxBody body) {
    AdministeredMailbox added = mailboxes.add(body.settings());
    return ResponseEntity.created(URI.create(PATH + "/" + added.mailboxId()))
        .eTag(MailboxView.tag(added))
        .body(MailboxView.of(added));
  }

  /** Tries a mailbox before it is added, step by step. */
  @PostMapping("/test")
  ConnectionView testNewMailbox(@RequestBody @Valid NewMailboxBody body) {
    return ConnectionView.of(mailboxes.test(body.settings(), Boolean.TRUE.equals(body.sends())));
  }
}
