package org.orgo.people.administration;

import java.util.Optional;
import org.orgo.people.accounts.UserAccount;
import org.orgo.platform.refusals.Refusal;

/** Somebody else changed the account since it was looked at; shows it as it is now. */
public class UserChangedMeanwhile extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient UserAccount now;

  UserChangedMeanwhile(UserAccount now) {
    super("Somebody else changed the account meanwhile; look at it again");
    this.now = now;
  }

  @Override
  public String code() {
    return "user_changed_meanwhile";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.ofNullable(now);
  }
}
