package org.orgo.people.roles;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** A code or alias names another role already. */
public class RoleNameTaken extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final String field;

  RoleNameTaken(String field) {
    super("Another role of the organization has this name");
    this.field = field;
  }

  @Override
  public String code() {
    return "role_name_taken";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(
        FieldError.of(field, "is a code or alias of another role").worded("role.refused.taken"));
  }
}
