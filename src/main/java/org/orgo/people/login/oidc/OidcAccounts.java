package org.orgo.people.login.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orgo.audit.AuditLog;
import org.orgo.people.Actors;
import org.orgo.people.UserId;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.login.oidc.OidcLoginRefused.OidcProblem;
import org.orgo.people.login.oidc.persistence.IdentityProviderMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the account of the current organization that somebody's login at the provider stands for:
 * by the subject that was pinned, and the first time by a verified address.
 */
@Component
class OidcAccounts {

  private static final int MAX_NAME = 200;

  private final IdentityProviderMapper rows;
  private final UserAccounts accounts;
  private final Actors actors;
  private final AuditLog audit;
  private final Clock clock;

  OidcAccounts(
      IdentityProviderMapper rows,
      UserAccounts accounts,
      Actors actors,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws OidcLoginRefused when nobody may come in so
   */
  @Transactional
  UserAccount matching(IdentityProvider provider, OidcPerson person) {
    OrganizationId organization = CurrentTenant.require();
    Optional<UserId> pinned = rows.userOf(organization, provider.issuer(), person.subject());
    pinned.ifPresent(known -> activate(organization, known));
    UserId user = pinned.orElseGet(() -> first(provider, person));
    UserAccount account = accounts.find(user).orElseThrow();
    if (!account.isActive()) {
      throw new OidcLoginRefused(OidcProblem.DISABLED);
    }
    return account;
  }

  private UserId first(IdentityProvider provider, OidcPerson person) {
    requireAddress(provider, person);
    String email = EmailAddresses.normal(person.email());
    UserAccount account =
        accounts
            .findByEmail(email)
            .orElseGet(() -> accounts.find(created(provider, person, email)).orElseThrow());
    if (account.status().equals("disabled")) {
      throw new OidcLoginRefused(OidcProblem.DISABLED);
    }
    pin(provider, person, account.userId());
    return account.userId();
  }

  private static void requireAddress(IdentityProvider provider, OidcPerson person) {
    if (person.email().isBlank() || !person.emailVerified()) {
      throw new OidcLoginRefused(OidcProblem.EMAIL_UNVERIFIED);
    }
    String email = EmailAddresses.normal(person.email());
    String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (!provider.domains().contains(domain)) {
      throw new OidcLoginRefused(OidcProblem.DOMAIN_NOT_ALLOWED);
    }
  }

  private UserId created(IdentityProvider provider, OidcPerson person, String email) {
    if (!provider.createsAccounts()) {
      throw new OidcLoginRefused(OidcProblem.UNKNOWN_USER);
    }
    String name = person.name().isBlank() ? email : person.name().strip();
    return accounts.create(
        new NewUserAccount(
            email, name.substring(0, Math.min(name.length(), MAX_NAME)), null, null, List.of()));
  }

  private void pin(IdentityProvider provider, OidcPerson person, UserId user) {
    OrganizationId organization = CurrentTenant.require();
    if (rows.pin(organization, provider.issuer(), person.subject(), user, clock.instant()) == 0) {
      throw new OidcLoginRefused(OidcProblem.WRONG_SUBJECT);
    }
    activate(organization, user);
    audit.record(LogCategory.SECURITY, "user.oidc_linked", "user", user, "issuer", "subject");
  }

  /** Who never had a password counts as invited, also after being disabled and enabled again. */
  private void activate(OrganizationId organization, UserId user) {
    if (rows.activate(organization, user) > 0) {
      actors.changed(user);
    }
  }
}
