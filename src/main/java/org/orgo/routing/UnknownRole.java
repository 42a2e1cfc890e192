package org.orgo.routing;

import java.util.List;
import org.orgo.labels.HorizontalRole;
import org.orgo.refusals.FieldError;
import org.orgo.refusals.Refusal;

/** A person typed a label whose role the organization does not have. */
public final class UnknownRole extends RuntimeException implements Refusal {
  private static final long serialVersionUID = 1L;

  UnknownRole(HorizontalRole role) {
    super("There is no role " + role + " here");
  }

  @Override
  public String code() {
    return "unknown_role";
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("label", getMessage()));
  }
}
