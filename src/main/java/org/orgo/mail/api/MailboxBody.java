package org.orgo.mail.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.administration.MailboxOAuth;
import org.orgo.mail.administration.MailboxSending;
import org.orgo.mail.administration.MailboxSettings;
import org.orgo.mail.oauth.OAuthGrant;
import org.springframework.lang.Nullable;

/**
 * What a mailbox is to be.
 *
 * @param domain that its mail belongs to; nothing for a general mailbox
 * @param tls nothing for yes
 * @param username nothing for the address
 * @param password nothing to keep the one that is there
 * @param folder nothing for INBOX
 * @param authservId the name under which its server vouches for senders
 * @param afterStoring nothing for FLAG
 * @param moveTo the folder for stored mail, with MOVE
 * @param maxMegabytes the largest mail that is fetched; nothing for the installation's limit
 * @param displayName the sender's name on its mail; nothing for the organization's
 * @param signature below answers from it
 * @param smtpHost the server that takes its mail; nothing for the installation's
 * @param smtpPort nothing for 587
 * @param smtpTls nothing for yes
 * @param smtpUsername nothing where that server asks for no login
 * @param smtpPassword nothing to keep the one that is there
 * @param oauthGrant how a token is asked for, with which it logs in to both servers; nothing for
 *     its password
 * @param oauthTokenUrl the token endpoint, over https
 * @param oauthScope nothing for what the client may do anyway
 * @param oauthClientSecret nothing to keep the one that is there
 * @param oauthRefreshToken with REFRESH_TOKEN; nothing to keep the one that is there
 */
record MailboxBody(
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
    @Nullable Integer version) {

  MailboxSettings settings(String address, boolean onlyNew) {
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
        onlyNew,
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
