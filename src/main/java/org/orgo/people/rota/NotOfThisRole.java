package org.orgo.people.rota;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** Only who holds a role is on duty for it. */
public class NotOfThisRole extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  NotOfThisRole(String role) {
    super("Only who holds %s is on duty for it".formatted(role));
  }

  @Override
  public String code() {
    return "not_of_this_role";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("user_id", getMessage()).worded("rota.refused.holder"));
  }
}
