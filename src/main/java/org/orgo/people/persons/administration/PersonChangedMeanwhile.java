package org.orgo.people.persons.administration;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** Somebody else changed the person since it was looked at; shows it as it is now. */
public class PersonChangedMeanwhile extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient KnownPerson now;

  PersonChangedMeanwhile(KnownPerson now) {
    super("Somebody else changed the person meanwhile; look at it again");
    this.now = now;
  }

  @Override
  public String code() {
    return "person_changed_meanwhile";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.ofNullable(now);
  }
}
