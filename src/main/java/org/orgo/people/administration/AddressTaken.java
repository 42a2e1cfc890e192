package org.orgo.people.administration;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** Another account of the organization has this address; it may be a disabled one. */
public class AddressTaken extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  AddressTaken() {
    super("There is an account with this address already");
  }

  @Override
  public String code() {
    return "address_taken";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(
        FieldError.of("email", "belongs to an account already").worded("user.refused.taken"));
  }
}
