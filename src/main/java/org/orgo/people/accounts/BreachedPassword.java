package org.orgo.people.accounts;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/**
 * The password is among those that guessers try first: it is common, stood in a breach, or is made
 * of names.
 */
public class BreachedPassword extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  BreachedPassword() {
    super(
        "Guessers try this password first: it is on their lists or made of names; choose another");
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
        FieldError.of(
                "password", "is one that guessers try first: it is on their lists or made of names")
            .worded("password.breached"));
  }
}
