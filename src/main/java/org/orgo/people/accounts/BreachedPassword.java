package org.orgo.people.accounts;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** The password is among those that guessers try first: it is common, or stood in a breach. */
public class BreachedPassword extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  BreachedPassword() {
    super("This password is on lists that guessers try first; choose another");
  }

  @Override
  public String code() {
    return "breached_password";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(
        FieldError.of("password", "is on lists that guessers try first")
            .worded("password.breached"));
  }
}
