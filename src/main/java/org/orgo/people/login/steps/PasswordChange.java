package org.orgo.people.login.steps;

import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.people.persistence.UserAccountMapper;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores and records another password, in a transaction that no check of one keeps open. */
@Component
public class PasswordChange {

  private final UserAccountMapper accounts;
  private final AuditLog audit;

  PasswordChange(UserAccountMapper accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** What guessers may know of the account: its address and the names around it. */
  @Transactional(readOnly = true)
  public List<String> names(UserId user) {
    return accounts.names(CurrentTenant.require(), user);
  }

  /**
   * @throws NotFound when the account is not active any more
   */
  @Transactional
  public void to(UserId user, String hash) {
    if (accounts.changePassword(CurrentTenant.require(), user, hash) == 0) {
      throw new NotFound("password");
    }
    audit.record(LogCategory.SECURITY, "user.password_changed", "user", user, "password");
  }
}
