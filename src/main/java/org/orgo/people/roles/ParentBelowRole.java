package org.orgo.people.roles;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** A role and its parent would stand the wrong way round. */
public class ParentBelowRole extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final String field;

  ParentBelowRole(String field) {
    super("A role stands above another only at the same level or a higher one");
    this.field = field;
  }

  @Override
  public String code() {
    return "parent_below_role";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(
        FieldError.of(field, "names a role that stands at a lower level")
            .worded("role.refused.below"));
  }
}
