package org.orgo.people.roles;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** The line of parents would never end. */
public class RoleLineCycle extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  RoleLineCycle() {
    super("The line above the role would come back to it");
  }

  @Override
  public String code() {
    return "role_line_cycle";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(
        FieldError.of("parent_code", "would make the line above the role come back to it")
            .worded("role.refused.cycle"));
  }
}
