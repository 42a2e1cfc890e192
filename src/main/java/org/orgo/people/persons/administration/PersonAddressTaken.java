package org.orgo.people.persons.administration;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** Another person has this address, perhaps one that was merged; the two may be the same. */
public class PersonAddressTaken extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  PersonAddressTaken() {
    super("Another person has this address; merge the two if they are the same");
  }

  @Override
  public String code() {
    return "person_address_taken";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(
        FieldError.of("email", "belongs to another person").worded("persons.refused.taken"));
  }
}
