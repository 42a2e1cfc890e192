package org.orgo.mail.oauth;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.orgo.mail.MailboxId;
import org.orgo.mail.MailboxSecrets;
import org.orgo.mail.persistence.MailboxTokenMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The access tokens of mailboxes, with what the database says about them at that moment. No
 * transaction is open while a token endpoint is asked.
 */
@Component
public class MailboxTokens {

  private final MailboxTokenMapper mapper;
  private final AccessTokens tokens;
  private final MailboxSecrets secrets;
  private final TransactionTemplate transaction;

  MailboxTokens(
      MailboxTokenMapper mapper,
      AccessTokens tokens,
      MailboxSecrets secrets,
      TransactionTemplate transaction) {
    this.mapper = mapper;
    this.tokens = tokens;
    this.secrets = secrets;
    this.transaction = transaction;
  }

  /** What a mailbox asks with; empty where it has a password, or came without its secrets. */
  public Optional<TokenRequest> request(OrganizationId organization, MailboxId mailbox) {
    return CurrentTenant.as(
        organization,
        () ->
            transaction
                .execute(status -> mapper.find(organization, mailbox))
                .map(row -> opened(row, organization, mailbox)));
  }

  /** Asks with another refresh token from now on. */
  public void keep(OrganizationId organization, MailboxId mailbox, TokenRequest following) {
    byte[] sealed = secrets.seal(organization, mailbox, following.refreshToken());
    CurrentTenant.run(
        organization,
        () ->
            transaction.executeWithoutResult(
                status -> mapper.refreshed(organization, mailbox, sealed)));
  }

  public TokenSource of(OrganizationId organization, MailboxId mailbox) {
    return new OfMailbox(organization, mailbox);
  }

  private TokenRequest opened(SealedRequest row, OrganizationId organization, MailboxId mailbox) {
    return new TokenRequest(
        row.grant(),
        row.tokenUrl(),
        row.clientId(),
        row.scope(),
        row.clientSecret() == null ? null : secrets.open(organization, mailbox, row.clientSecret()),
        row.refreshToken() == null
            ? null
            : secrets.open(organization, mailbox, row.refreshToken()));
  }

  private String token(OrganizationId organization, MailboxId mailbox) throws MessagingException {
    TokenRequest request = required(organization, mailbox);
    String token = tokens.of(request);
    TokenRequest following = tokens.following(request);
    if (!following.equals(request)) {
      keep(organization, mailbox, following);
    }
    return token;
  }

  private TokenRequest required(OrganizationId organization, MailboxId mailbox)
      throws TokenRefused {
    return request(organization, mailbox)
        .orElseThrow(() -> new TokenRefused("The secrets to ask for a token are missing", null));
  }

  /** Equal for the same mailbox, so that its mails go over one connection. */
  private final class OfMailbox implements TokenSource {

    private final OrganizationId organization;
    private final MailboxId mailbox;

    OfMailbox(OrganizationId organization, MailboxId mailbox) {
      this.organization = organization;
      this.mailbox = mailbox;
    }

    @Override
    public String token() throws MessagingException {
      return MailboxTokens.this.token(organization, mailbox);
    }

    @Override
    public void refused() {
      request(organization, mailbox).ifPresent(tokens::forget);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof OfMailbox same && mailbox.equals(same.mailbox);
    }

    @Override
    public int hashCode() {
      return mailbox.hashCode();
    }
  }
}
