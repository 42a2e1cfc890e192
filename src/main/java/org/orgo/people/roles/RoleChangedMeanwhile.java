package org.orgo.people.roles;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** Somebody else changed the role since it was looked at; shows it as it is now. */
public class RoleChangedMeanwhile extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Role now;

  RoleChangedMeanwhile(Role now) {
    super("Somebody else changed the role meanwhile; look at it again");
    this.now = now;
  }

  @Override
  public String code() {
    return "role_changed_meanwhile";
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
