package org.orgo.people.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.people.persistence.PasswordLinkMapper;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time links with which members choose their passwords. */
@Service
public class PasswordLinks {

  private static final Duration LINK_TTL = Duration.ofDays(3);

  private final PasswordLinkMapper mapper;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  PasswordLinks(
      PasswordLinkMapper mapper,
      Passwords passwords,
      AuditLog audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.mapper = mapper;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** A link for an account of the current organization; an earlier one ends. */
  @Transactional
  public PasswordLink issue(UserId user) {
    OrganizationId organization = CurrentTenant.require();
    PasswordLinkToken token = PasswordLinkToken.random(organization);
    Instant expires = clock.instant().plus(LINK_TTL);
    if (mapper.set(organization, user, token.hash(), expires) == 0) {
      throw new NotFound("user");
    }
    audit.record(LogCategory.SECURITY, "user.link_issued", "user", user);
    return new PasswordLink(token.text(), expires);
  }

  /** Whether a link still lets somebody choose a password. It names its organization itself. */
  public boolean isUsable(String link) {
    return PasswordLinkToken.parse(link).filter(this::isUsable).isPresent();
  }

  private boolean isUsable(PasswordLinkToken token) {
    return within(
        token,
        () -> mapper.find(token.organizationId(), token.hash(), clock.instant()).isPresent());
  }

  /**
   * Sets the password and ends the link.
   *
   * @throws NotFound when the link was used or has expired
   * @throws InvalidRequest when the password is too short or too long
   */
  public void choosePassword(String link, String password) {
    PasswordLinkToken token =
        PasswordLinkToken.parse(link).filter(this::isUsable).orElseThrow(PasswordLinks::gone);
    List<String> names = within(token, () -> mapper.names(token.organizationId(), token.hash()));
    String hash = passwords.hash(password, names); // no connection is held meanwhile
    within(
        token,
        () -> {
          UserId user =
              mapper
                  .choosePassword(token.organizationId(), token.hash(), hash, clock.instant())
                  .orElseThrow(PasswordLinks::gone);
          audit.record(LogCategory.SECURITY, "user.password_chosen", "user", user, "password");
          return user;
        });
  }

  private <T> T within(PasswordLinkToken token, Supplier<T> work) {
    return CurrentTenant.as(
        token.organizationId(), () -> transaction.execute(status -> work.get()));
  }

  private static NotFound gone() {
    return new NotFound("link");
  }
}
