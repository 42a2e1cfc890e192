package org.orgo.people.login.steps;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.orgo.audit.AuditLog;
import org.orgo.organizations.OrganizationStatus;
import org.orgo.organizations.Organizations;
import org.orgo.people.UserId;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.login.oidc.OidcLoginRefused.OidcProblem;
import org.orgo.people.login.persistence.LoginMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what a login is checked against, and records how it went. */
@Component
public class Logins {

  private final LoginMapper mapper;
  private final Organizations organizations;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Logins(
      LoginMapper mapper,
      Organizations organizations,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.mapper = mapper;
    this.organizations = organizations;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Organizations that know the address and let people in; before any tenant is bound. */
  public List<OrganizationId> organizationsOf(String email) {
    return knowing(email).filter(each -> !isSuspended(each)).toList();
  }

  /** Those that know the address and let nobody in at present. */
  public List<OrganizationId> suspendedOrganizationsOf(String email) {
    return knowing(email).filter(this::isSuspended).toList();
  }

  /** Those that know the address, whether they let people in or not. */
  List<OrganizationId> allOrganizationsOf(String email) {
    return knowing(email).toList();
  }

  private Stream<OrganizationId> knowing(String email) {
    byte[] hash = EmailAddresses.hash(email);
    return transaction.execute(status -> mapper.organizationsOf(hash)).stream();
  }

  private boolean isSuspended(OrganizationId organization) {
    return organizations.get(organization).state() == OrganizationStatus.SUSPENDED;
  }

  public Optional<Credentials> credentials(OrganizationId organization, String email) {
    return CurrentTenant.as(
        organization, () -> transaction.execute(status -> mapper.credentials(organization, email)));
  }

  /**
   * Whether the account may still log in; it may have been disabled since its password was right.
   */
  boolean isActive(OrganizationId organization, String email) {
    return credentials(organization, email).filter(Credentials::isActive).isPresent();
  }

  void succeeded(OrganizationId organization, UserId userId, LoginMethod method) {
    record(
        organization,
        "login.succeeded",
        userId,
        () -> mapper.noteLogin(organization, userId, clock.instant()),
        method.field());
  }

  /** A second step follows. */
  void passwordAccepted(OrganizationId organization, UserId userId) {
    record(organization, "login.password_accepted", userId, () -> {});
  }

  void codeRefused(OrganizationId organization, UserId userId) {
    record(organization, "login.code_refused", userId, () -> {});
  }

  /** Nobody is known who could have been refused. */
  void oidcRefused(OrganizationId organization, OidcProblem problem) {
    CurrentTenant.run(
        organization,
        () ->
            transaction.executeWithoutResult(
                status ->
                    audit.record(
                        LogCategory.SECURITY,
                        "login.oidc_refused",
                        "organization",
                        organization,
                        problem.word())));
  }

  /**
   * @param first asked in the transaction of the entry whether there is to be one
   */
  void throttled(OrganizationId organization, String email, BooleanSupplier first) {
    CurrentTenant.run(
        organization,
        () ->
            inTransaction(
                () -> {
                  if (first.getAsBoolean()) {
                    recordThrottled(organization, email);
                  }
                }));
  }

  private void recordThrottled(OrganizationId organization, String email) {
    Optional<Credentials> account = mapper.credentials(organization, email);
    audit.record(
        LogCategory.SECURITY,
        "login.throttled",
        account.isPresent() ? "user" : "organization",
        account.<Object>map(Credentials::userId).orElse(organization));
  }

  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  public void refused(OrganizationId organization, UserId userId) {
    record(organization, "login.refused", userId, () -> {});
  }

  private void record(
      OrganizationId organization,
      String action,
      UserId userId,
      Runnable alongWith,
      String... fields) {
    CurrentTenant.run(
        organization,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  alongWith.run();
                  audit.record(LogCategory.SECURITY, action, "user", userId, fields);
                }));
  }
}
