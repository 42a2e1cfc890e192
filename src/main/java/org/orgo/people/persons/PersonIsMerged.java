package org.orgo.people.persons;

import org.orgo.platform.refusals.Refusal;

/** The person was merged into another; nothing is changed on it but by undoing that. */
public class PersonIsMerged extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public PersonIsMerged() {
    super("This person was merged into another; change that one, or undo the merge");
  }

  @Override
  public String code() {
    return "person_is_merged";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
