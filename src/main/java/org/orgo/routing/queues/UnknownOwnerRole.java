package org.orgo.routing.queues;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;
import org.orgo.vocabulary.label.HorizontalRole;

/** A person typed a label whose role the organization does not have. */
public final class UnknownOwnerRole extends RuntimeException implements Refusal {
  private static final long serialVersionUID = 1L;

  UnknownOwnerRole(HorizontalRole role) {
    super("There is no role " + role + " here");
  }

  @Override
  public String code() {
    return "unknown_role";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("label", getMessage()));
  }
}
