package org.orgo.people.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orgo.audit.AuditLog;
import org.orgo.people.Actors;
import org.orgo.people.UserId;
import org.orgo.people.persistence.UserAccountMapper;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the current organization. */
@Service
public class UserAccounts {

  private final UserAccountMapper mapper;
  private final Roles roles;
  private final Actors actors;
  private final AuditLog audit;
  private final Clock clock;

  UserAccounts(UserAccountMapper mapper, Roles roles, Actors actors, AuditLog audit, Clock clock) {
    this.mapper = mapper;
    this.roles = roles;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /** Stores the account, its roles, and its address in the login directory. */
  @Transactional
  public UserId create(NewUserAccount account) {
    return create(account, "active");
  }

  /** The same for somebody who has still to choose a password. */
  @Transactional
  public UserId invite(NewUserAccount account) {
    return create(account, "invited");
  }

  private UserId create(NewUserAccount account, String status) {
    OrganizationId organization = CurrentTenant.require();
    UserId userId = UserId.random();
    mapper.insert(organization, userId, account, status, clock.instant());
    mapper.enterLogin(organization, EmailAddresses.hash(account.email()));
    account.roles().forEach(role -> mapper.grant(organization, userId, role));
    roles.changed();
    audit.record(LogCategory.SECURITY, "user.created", "user", userId, "roles");
    return userId;
  }

  @Transactional
  public void grant(UserId userId, String roleCode) {
    mapper.grant(CurrentTenant.require(), userId, roleCode);
    rightsChanged(userId, "user.role_granted");
  }

  @Transactional
  public void withdraw(UserId userId, String roleCode) {
    mapper.withdraw(CurrentTenant.require(), userId, roleCode);
    rightsChanged(userId, "user.role_withdrawn");
  }

  /**
   * Stops logins at once, and within seconds the requests of open sessions and tokens.
   *
   * @throws NotFound when the organization has no such account
   */
  @Transactional
  public void disable(UserId userId) {
    if (mapper.changeStatus(CurrentTenant.require(), userId, "disabled") == 0) {
      throw new NotFound("user");
    }
    rightsChanged(userId, "user.disabled");
  }

  @Transactional(readOnly = true)
  public Optional<UserAccount> find(UserId userId) {
    return mapper.find(CurrentTenant.require(), userId);
  }

  /**
   * The active account that a request names.
   *
   * @param field as the request calls it
   * @throws UnknownReference also when the account is no longer active
   */
  @Transactional(readOnly = true)
  public UserAccount requireActive(String field, UserId userId) {
    return find(userId)
        .filter(UserAccount::isActive)
        .orElseThrow(() -> new UnknownReference(field, "user"));
  }

  @Transactional(readOnly = true)
  public Optional<UserAccount> findByEmail(String email) {
    return mapper.findByEmail(CurrentTenant.require(), EmailAddresses.normal(email));
  }

  /** Active holders of a role, by name. */
  @Transactional(readOnly = true)
  public List<UserAccount> holding(String roleCode) {
    return mapper.holding(CurrentTenant.require(), List.of(roleCode));
  }

  /** Active holders of any of the roles, each once, by name. */
  @Transactional(readOnly = true)
  public List<UserAccount> holdingAnyOf(List<String> roleCodes) {
    return mapper.holding(CurrentTenant.require(), roleCodes);
  }

  /** The names of these accounts, whatever their status, in one statement. */
  @Transactional(readOnly = true)
  public Map<UserId, String> names(Collection<UserId> users) {
    if (users.isEmpty()) {
      return Map.of();
    }
    List<String> ids = users.stream().map(UserId::toString).distinct().toList();
    return mapper.named(CurrentTenant.require(), ids).stream()
        .collect(Collectors.toMap(UserAccount::userId, UserAccount::displayName));
  }

  /** Sets the language of pages and mails for this account. */
  @Transactional
  public void speak(UserId userId, Locale language) {
    mapper.changeLocale(CurrentTenant.require(), userId, language.toLanguageTag());
    actors.changed(userId);
  }

  /**
   * All accounts by address, a page at a time.
   *
   * @param after the last address of the page before, or the empty text
   */
  @Transactional(readOnly = true)
  public List<UserAccount> list(String after, int limit) {
    return mapper.list(CurrentTenant.require(), after, limit);
  }

  /**
   * The accounts that a search finds, by address, a page at a time.
   *
   * @param after the last address of the page before, or the empty text
   */
  @Transactional(readOnly = true)
  public List<UserAccount> find(AccountSearch search, String after, int limit) {
    return mapper.search(CurrentTenant.require(), search, after, limit);
  }

  /** Active accounts that hold no role, by address. */
  @Transactional(readOnly = true)
  public List<UserAccount> withoutRoles(int limit) {
    return mapper.withoutRoles(CurrentTenant.require(), limit);
  }

  private void rightsChanged(UserId userId, String action) {
    roles.changed();
    actors.changed(userId);
    audit.record(LogCategory.SECURITY, action, "user", userId);
  }
}
