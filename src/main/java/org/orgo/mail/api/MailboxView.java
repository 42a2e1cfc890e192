package org.orgo.mail.api;

import java.time.Instant;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxCondition;
import org.orgo.mail.oauth.OAuthGrant;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;

/**
 * A mailbox without its secrets.
 *
 * @param newSince mail that was there before is left alone; nothing where all of it is read
 * @param lastError why it could not be read the last time
 * @param waiting mails that are stored and not routed yet
 * @param displayName the sender's name on its mail; nothing for the organization's
 * @param smtpHost the server that takes its mail; nothing for the installation's
 * @param oauthGrant how it asks for the token that it logs in with; nothing for its password
 */
record MailboxView(
    String mailboxId,
    String address,
    @Nullable String domain,
    String host,
    int port,
    boolean tls,
    String username,
    String folder,
    @Nullable String authservId,
    AfterStoring afterStoring,
    @Nullable String moveTo,
    @Nullable Integer maxMegabytes,
    @Nullable Instant newSince,
    MailboxCondition condition,
    @Nullable Instant lastReadAt,
    @Nullable String lastError,
    int failures,
    int waiting,
    @Nullable String displayName,
    @Nullable String signature,
    @Nullable String smtpHost,
    int smtpPort,
    boolean smtpTls,
    @Nullable String smtpUsername,
    @Nullable OAuthGrant oauthGrant,
    @Nullable String oauthTokenUrl,
    @Nullable String oauthClientId,
    @Nullable String oauthScope,
    int version) {

  static MailboxView of(AdministeredMailbox mailbox) {
    return new MailboxView(
        mailbox.mailboxId().toString(),
        mailbox.address(),
        mailbox.domain(),
        mailbox.host(),
        mailbox.port(),
        mailbox.tls(),
        mailbox.username(),
        mailbox.folder(),
        mailbox.authservId(),
        mailbox.afterStoring(),
        mailbox.moveTo(),
        mailbox.maxMegabytes(),
        mailbox.newSince(),
        mailbox.condition(),
        mailbox.lastPolledAt(),
        mailbox.lastError(),
        mailbox.failures(),
        mailbox.waiting(),
        mailbox.displayName(),
        mailbox.signature(),
        mailbox.smtpHost(),
        mailbox.smtpPort(),
        mailbox.smtpTls(),
        mailbox.smtpUsername(),
        mailbox.oauthGrant(),
        mailbox.oauthTokenUrl(),
        mailbox.oauthClientId(),
        mailbox.oauthScope(),
        mailbox.version());
  }

  static ResponseEntity<MailboxView> tagged(AdministeredMailbox mailbox) {
    return ResponseEntity.ok().eTag(tag(mailbox)).body(of(mailbox));
  }

  static String tag(AdministeredMailbox mailbox) {
    return "\"" + mailbox.version() + "\"";
  }
}
