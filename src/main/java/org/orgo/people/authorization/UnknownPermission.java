package org.orgo.people.authorization;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** A role was to grant a permission that does not exist. */
public class UnknownPermission extends IllegalArgumentException implements Refusal {

  private static final long serialVersionUID = 1L;

  public UnknownPermission(String permission) {
    super("There is no permission " + permission);
  }

  @Override
  public String code() {
    return "unknown_permission";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(
        FieldError.notAmong("permissions", Permissions.ALL.stream().sorted().toList())
            .worded("role.refused.permissions"));
  }
}
