package org.orgo.people.secondfactor;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** The code is not one of now, was used already, or is no unused recovery code. */
public class WrongCode extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public WrongCode() {
    super("The code is not right, or was used already");
  }

  @Override
  public String code() {
    return "wrong_code";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(
        FieldError.of("code", "must be the six digits of now, or an unused recovery code")
            .worded("second_factor.wrong_code"));
  }
}
