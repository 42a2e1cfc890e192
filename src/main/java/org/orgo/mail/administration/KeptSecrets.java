package org.orgo.mail.administration;

import java.util.Optional;
import org.orgo.mail.MailboxId;
import org.orgo.mail.oauth.MailboxTokens;
import org.orgo.mail.oauth.TokenRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The secrets that a mailbox has already: they are used again only for the server, user and client
 * that they were given for.
 */
@Component
class KeptSecrets {

  private final MailboxRows rows;
  private final MailboxTokens tokens;
  private final TransactionTemplate transaction;

  KeptSecrets(MailboxRows rows, MailboxTokens tokens, TransactionTemplate transaction) {
    this.rows = rows;
    this.tokens = tokens;
    this.transaction = transaction;
  }

  /**
   * @throws InvalidRequest where a new mailbox lacks one
   */
  static void requireGiven(MailboxSettings settings) {
    if (settings.oauth() == null && settings.password() == null) {
      throw passwordMissing();
    }
    if (settings.oauth() != null) {
      requireComplete(settings.oauth());
    }
    if (settings.sendsByPassword() && settings.sending().smtpPassword() == null) {
      throw again("smtp_password");
    }
  }

  /**
   * The settings with what is kept in place of secrets that are not given.
   *
   * @throws InvalidRequest where that would go elsewhere than it was given for
   */
  MailboxSettings completed(AdministeredMailbox mailbox, MailboxSettings settings) {
    MailboxSettings sending = withSmtpPassword(mailbox, settings);
    if (settings.oauth() != null) {
      return sending.withOAuth(withKept(mailbox, settings));
    }
    if (sending.password() != null) {
      return sending;
    }
    if (mailbox.oauth() != null || !mailbox.isAtServerOf(settings)) {
      throw again("password");
    }
    return transaction
        .execute(status -> rows.password(mailbox.mailboxId()))
        .map(sending::withPassword)
        .orElseThrow(KeptSecrets::passwordMissing);
  }

  /** Stores what the endpoint issued in place of the refresh token that was kept. */
  void refreshed(MailboxId mailbox, TokenRequest following) {
    tokens.keep(CurrentTenant.require(), mailbox, following);
  }

  /** The token goes to both servers, so each of them has to be the one from before. */
  private MailboxOAuth withKept(AdministeredMailbox mailbox, MailboxSettings settings) {
    MailboxOAuth given = settings.oauth();
    boolean whole = given.refreshes() ? given.refreshToken() != null : given.clientSecret() != null;
    if (whole) {
      return given;
    }
    boolean same =
        given.isClientOf(mailbox.oauth())
            && mailbox.isAtServerOf(settings)
            && (!settings.sending().logsIn() || settings.sending().isAtServerOf(mailbox.sending()));
    if (!same) {
      throw again(given.refreshes() ? "oauth_refresh_token" : "oauth_client_secret");
    }
    Optional<TokenRequest> kept = tokens.request(CurrentTenant.require(), mailbox.mailboxId());
    MailboxOAuth filled =
        kept.map(
                each ->
                    given.withSecrets(
                        given.clientSecret() == null ? each.clientSecret() : given.clientSecret(),
                        given.refreshToken() == null ? each.refreshToken() : given.refreshToken()))
            .orElse(given);
    requireComplete(filled);
    return filled;
  }

  private MailboxSettings withSmtpPassword(AdministeredMailbox mailbox, MailboxSettings settings) {
    if (!settings.sendsByPassword() || settings.sending().smtpPassword() != null) {
      return settings;
    }
    if (!settings.sending().isAtServerOf(mailbox.sending())) {
      throw again("smtp_password");
    }
    return transaction
        .execute(status -> rows.smtpPassword(mailbox.mailboxId()))
        .map(settings::withSmtpPassword)
        .orElseThrow(() -> again("smtp_password"));
  }

  private static void requireComplete(MailboxOAuth oauth) {
    if (oauth.refreshes() && oauth.refreshToken() == null) {
      throw missing("oauth_refresh_token");
    }
    if (!oauth.refreshes() && oauth.clientSecret() == null) {
      throw missing("oauth_client_secret");
    }
  }

  private static InvalidRequest missing(String field) {
    return new InvalidRequest(
        FieldError.of(field, "is missing").worded("mailbox.refused.secret_missing"));
  }

  private static InvalidRequest again(String field) {
    return new InvalidRequest(
        FieldError.of(field, "must be given again for another server or user")
            .worded("mailbox.refused.password_again"));
  }

  private static InvalidRequest passwordMissing() {
    return new InvalidRequest(
        FieldError.of("password", "is missing").worded("mailbox.refused.password"));
  }
}
