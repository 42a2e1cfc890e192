package org.orgo.configuration;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxOAuth;
import org.orgo.mail.administration.MailboxSending;
import org.orgo.mail.administration.MailboxSettings;
import org.orgo.mail.oauth.OAuthGrant;

/** A mailbox as its file says it: never with its secrets. */
record ConfiguredMailbox(
    @NotNull(message = "a text") String address,
    Optional<String> type,
    @NotNull(message = "a text") String host,
    int port,
    boolean tls,
    @NotNull(message = "a text") String username,
    @NotNull(message = "a text") String folder,
    Optional<String> authservId,
    Optional<AfterStoring> afterStoring,
    Optional<String> moveTo,
    Optional<Integer> maxMegabytes,
    Optional<String> displayName,
    Optional<String> signature,
    Optional<String> smtpHost,
    Optional<Integer> smtpPort,
    Optional<Boolean> smtpTls,
    Optional<String> smtpUsername,
    Optional<OAuthGrant> oauthGrant,
    Optional<String> oauthTokenUrl,
    Optional<String> oauthClientId,
    Optional<String> oauthScope) {

  static final String FOLDER = "mailboxes/";

  static String path(String address) {
    return FOLDER + address + ".yaml";
  }

  static ConfiguredMailbox of(AdministeredMailbox mailbox) {
    Optional<String> smtpHost = Optional.ofNullable(mailbox.smtpHost());
    return new ConfiguredMailbox(
        mailbox.address(),
        Optional.ofNullable(mailbox.domain()),
        mailbox.host(),
        mailbox.port(),
        mailbox.tls(),
        mailbox.username(),
        mailbox.folder(),
        Optional.ofNullable(mailbox.authservId()),
        // the usual is what a file without it means
        Optional.of(mailbox.afterStoring()).filter(after -> after != AfterStoring.FLAG),
        Optional.ofNullable(mailbox.moveTo()),
        Optional.ofNullable(mailbox.maxMegabytes()),
        Optional.ofNullable(mailbox.displayName()),
        Optional.ofNullable(mailbox.signature()),
        smtpHost,
        smtpHost.map(host -> mailbox.smtpPort()),
        smtpHost.map(host -> mailbox.smtpTls()),
        Optional.ofNullable(mailbox.smtpUsername()),
        Optional.ofNullable(mailbox.oauthGrant()),
        Optional.ofNullable(mailbox.oauthTokenUrl()),
        Optional.ofNullable(mailbox.oauthClientId()),
        Optional.ofNullable(mailbox.oauthScope()));
  }

  MailboxSettings settings() {
    return new MailboxSettings(
        address,
        type.orElse(null),
        host,
        port,
        tls,
        username,
        null,
        folder,
        authservId.orElse(null),
        afterStoring.orElse(null),
        moveTo.orElse(null),
        maxMegabytes.orElse(null),
        true,
        new MailboxSending(
            displayName.orElse(null),
            signature.orElse(null),
            smtpHost.orElse(null),
            smtpPort.orElse(MailboxSending.PORT),
            smtpTls.orElse(true),
            smtpUsername.orElse(null),
            null),
        MailboxOAuth.named(
            oauthGrant.orElse(null),
            oauthTokenUrl.orElse(null),
            oauthClientId.orElse(null),
            oauthScope.orElse(null),
            null,
            null));
  }
}
