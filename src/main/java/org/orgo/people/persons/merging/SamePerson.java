package org.orgo.people.persons.merging;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** The same person was named twice. */
public class SamePerson extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  SamePerson() {
    super("A person cannot be merged into itself");
  }

  @Override
  public String code() {
    return "same_person";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("merged_person_id", "must be another person than the kept one"));
  }
}
