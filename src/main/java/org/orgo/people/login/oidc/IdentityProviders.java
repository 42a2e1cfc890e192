package org.orgo.people.login.oidc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.administration.OwnSignIn;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.login.oidc.persistence.IdentityProviderMapper;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.secrets.SecretSeals;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The identity provider of the current organization. */
@Service
public class IdentityProviders implements OwnSignIn {

  private final IdentityProviderMapper rows;
  private final SecretSeals seals;
  private final Authorizations authorizations;
  private final AuditLog audit;
  private final Clock clock;

  IdentityProviders(
      IdentityProviderMapper rows,
      SecretSeals seals,
      Authorizations authorizations,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.seals = seals;
    this.authorizations = authorizations;
    this.audit = audit;
    this.clock = clock;
  }

  /** The one by which people log in now. */
  @Transactional(readOnly = true)
  public Optional<IdentityProvider> enabled() {
    return rows.find(CurrentTenant.require()).filter(IdentityProvider::enabled);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isOn() {
    return enabled().isPresent();
  }

  /**
   * Also one that is not enabled.
   *
   * @throws NotAllowed for who does not administer
   */
  @Transactional(readOnly = true)
  public Optional<IdentityProvider> find() {
    requireAdministrator();
    return rows.find(CurrentTenant.require());
  }

  /**
   * @throws NotAllowed for who does not administer
   * @throws InvalidRequest naming the field that cannot be taken
   * @throws PasswordLoginNeeded when nobody could come in any more
   * @throws ProviderChangedMeanwhile when somebody else changed it first
   */
  @Transactional
  public IdentityProvider save(IdentityProviderChange change) {
    requireAdministrator();
    change.requireRight();
    OrganizationId organization = CurrentTenant.require();
    requirePasswordOfAdministrator(change, organization);
    IdentityProvider wanted =
        new IdentityProvider(
            change.issuer(),
            change.clientId(),
            secret(change, organization),
            change.domains(),
            change.enabled(),
            change.createsAccounts(),
            change.passwordLogin(),
            change.version(),
            clock.instant());
    if (rows.save(organization, wanted) == 0) {
      throw new ProviderChangedMeanwhile();
    }
    audit.record(
        LogCategory.SECURITY,
        "identity_provider.changed",
        "organization",
        organization,
        change.hasSecret() ? "client_secret" : "settings");
    return rows.find(organization).orElseThrow();
  }

  /** The secret to show the provider; null for a public client. */
  String secret(IdentityProvider provider) {
    return provider.clientSecret() == null
        ? null
        : new String(
            seals.open(place(CurrentTenant.require()), provider.clientSecret()),
            StandardCharsets.UTF_8);
  }

  /** What one issuer was given is never shown to another. */
  private byte[] secret(IdentityProviderChange change, OrganizationId organization) {
    if (change.hasSecret()) {
      return seals.seal(
          place(organization), change.clientSecret().strip().getBytes(StandardCharsets.UTF_8));
    }
    return rows.find(organization)
        .filter(known -> known.issuer().equals(change.issuer()))
        .map(IdentityProvider::clientSecret)
        .orElse(null);
  }

  private void requirePasswordOfAdministrator(
      IdentityProviderChange change, OrganizationId organization) {
    boolean possible =
        change.enabled() && rows.isHeldWithPassword(organization, Permissions.ORGANIZATION_ADMIN);
    if (!change.passwordLogin() && !possible) {
      throw new PasswordLoginNeeded();
    }
  }

  private void requireAdministrator() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
  }

  private static String place(OrganizationId organization) {
    return "identity provider/" + organization;
  }
}
