package org.orgo.wellbeing;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** Another group of the organization has this code; it may even have been archived. */
public class GroupCodeTaken extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  GroupCodeTaken() {
    super("There is a group with this code already");
  }

  @Override
  public String code() {
    return "group_code_taken";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("code", "belongs to another group"));
  }
}
