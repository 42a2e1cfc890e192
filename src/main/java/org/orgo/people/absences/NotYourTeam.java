package org.orgo.people.absences;

import org.orgo.platform.refusals.Refusal;

/** What concerns a person or a role is entered by who stands above it, and by administrators. */
public class NotYourTeam extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public NotYourTeam() {
    super("Only those above on the escalation line, administrators and the person itself do this");
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
