package org.orgo.people.roles;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** The organization has no role of this code or alias. */
public class UnknownRole extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient List<String> known;

  UnknownRole(String field, List<String> known) {
    super("There is no such role");
    this.field = field;
    this.known = known;
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
    return List.of(FieldError.notAmong(field, known));
  }
}
