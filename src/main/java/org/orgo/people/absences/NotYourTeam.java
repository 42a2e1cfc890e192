package org.orgo.people.absences;

import org.orgo.platform.refusals.Refusal;

/** Absences are entered by who is away, by who stands above, and by administrators. */
public class NotYourTeam extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  NotYourTeam() {
    super("Only the person, those above on the escalation line and administrators do this");
  }

  @Override
  public String code() {
    return "not_your_team";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
