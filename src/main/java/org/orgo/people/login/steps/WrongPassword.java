package org.orgo.people.login.steps;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** The present password, asked for before it is changed, is not right. */
public class WrongPassword extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  WrongPassword() {
    super("The present password is not right");
  }

  @Override
  public String code() {
    return "wrong_password";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("present_password", "is not right").worded("own_password.wrong"));
  }
}
