package org.orgo.administration.mailboxes;

import java.util.Objects;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxOAuth;
import org.orgo.mail.administration.MailboxSending;
import org.orgo.mail.administration.MailboxSettings;
import org.orgo.mail.oauth.OAuthGrant;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The fields of a mailbox as a page sends them; what is not sent is empty or not ticked. The
 * passwords are never sent back.
 */
public record MailboxForm(
    String address,
    String domain,
    String host,
    Integer port,
    Boolean tls,
    String username,
    String password,
    String folder,
    @BindParam("authserv_id") String authservId,
    @BindParam("after_storing") AfterStoring afterStoring,
    @BindParam("move_to") String moveTo,
    @BindParam("max_megabytes") Integer maxMegabytes,
    @BindParam("only_new") Boolean onlyNew,
    Boolean sends,
    @BindParam("display_name") String displayName,
    String signature,
    @BindParam("smtp_host") String smtpHost,
    @BindParam("smtp_port") Integer smtpPort,
    @BindParam("smtp_tls") Boolean smtpTls,
    @BindParam("smtp_username") String smtpUsername,
    @BindParam("smtp_password") String smtpPassword,
    @BindParam("oauth_grant") OAuthGrant oauthGrant,
    @BindParam("oauth_token_url") String oauthTokenUrl,
    @BindParam("oauth_client_id") String oauthClientId,
    @BindParam("oauth_scope") String oauthScope,
    @BindParam("oauth_client_secret") String oauthClientSecret,
    @BindParam("oauth_refresh_token") String oauthRefreshToken,
    Integer version) {

  private static final int PORT_OF_IMAPS = 993;
  private static final int PORT_OF_SUBMISSION = 587;

  static final MailboxForm EMPTY =
      new MailboxForm(
          "",
          "",
          "",
          PORT_OF_IMAPS,
          true,
          "",
          "",
          "INBOX",
          "",
          AfterStoring.FLAG,
          "",
          null,
          true,
          false,
          "",
          "",
          "",
          PORT_OF_SUBMISSION,
          true,
          "",
          "",
          null,
          "",
          "",
          "",
          "",
          "",
          0);

  public MailboxForm {
    address = Objects.requireNonNullElse(address, "").strip();
    domain = Objects.requireNonNullElse(domain, "");
    host = Objects.requireNonNullElse(host, "").strip();
    port = Objects.requireNonNullElse(port, PORT_OF_IMAPS);
    tls = Boolean.TRUE.equals(tls);
    username = Objects.requireNonNullElse(username, "").strip();
    password = Objects.requireNonNullElse(password, "");
    folder = Objects.requireNonNullElse(folder, "").strip();
    authservId = Objects.requireNonNullElse(authservId, "").strip();
    afterStoring = Objects.requireNonNullElse(afterStoring, AfterStoring.FLAG);
    moveTo = Objects.requireNonNullElse(moveTo, "").strip();
    onlyNew = onlyNew == null || onlyNew;
    sends = Boolean.TRUE.equals(sends);
    displayName = Objects.requireNonNullElse(displayName, "").strip();
    signature = Objects.requireNonNullElse(signature, "").replace("\r\n", "\n").strip();
    smtpHost = Objects.requireNonNullElse(smtpHost, "").strip();
    smtpPort = Objects.requireNonNullElse(smtpPort, PORT_OF_SUBMISSION);
    smtpTls = Boolean.TRUE.equals(smtpTls);
    smtpUsername = Objects.requireNonNullElse(smtpUsername, "").strip();
    smtpPassword = Objects.requireNonNullElse(smtpPassword, "");
    oauthTokenUrl = Objects.requireNonNullElse(oauthTokenUrl, "").strip();
    oauthClientId = Objects.requireNonNullElse(oauthClientId, "").strip();
    oauthScope = Objects.requireNonNullElse(oauthScope, "").strip();
    oauthClientSecret = Objects.requireNonNullElse(oauthClientSecret, "");
    oauthRefreshToken = Objects.requireNonNullElse(oauthRefreshToken, "");
    version = Objects.requireNonNullElse(version, 0);
  }

  static MailboxForm of(AdministeredMailbox mailbox) {
    return new MailboxForm(
        mailbox.address(),
        mailbox.domain(),
        mailbox.host(),
        mailbox.port(),
        mailbox.tls(),
        mailbox.username(),
        "",
        mailbox.folder(),
        mailbox.authservId(),
        mailbox.afterStoring(),
        mailbox.moveTo(),
        mailbox.maxMegabytes(),
        mailbox.newSince() != null,
        false,
        mailbox.displayName(),
        mailbox.signature(),
        mailbox.smtpHost(),
        mailbox.smtpPort(),
        mailbox.smtpTls(),
        mailbox.smtpUsername(),
        "",
        mailbox.oauthGrant(),
        mailbox.oauthTokenUrl(),
        mailbox.oauthClientId(),
        mailbox.oauthScope(),
        "",
        "",
        mailbox.version());
  }

  MailboxSettings settings() {
    return new MailboxSettings(
        address,
        domain,
        host,
        port,
        tls,
        username,
        password,
        folder,
        authservId,
        afterStoring,
        moveTo,
        maxMegabytes,
        onlyNew,
        new MailboxSending(
            displayName, signature, smtpHost, smtpPort, smtpTls, smtpUsername, smtpPassword),
        MailboxOAuth.of(
            oauthGrant,
            oauthTokenUrl,
            oauthClientId,
            oauthScope,
            oauthClientSecret,
            oauthRefreshToken));
  }

  @Override
  public String toString() {
    return "MailboxForm[" + address + "]";
  }
}
