package org.orgo.people.administration;

import org.orgo.platform.refusals.Refusal;

/** Nobody would be left who administers the organization. */
public class LastAdministrator extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  LastAdministrator() {
    super("Nobody would be left who administers the organization");
  }

  @Override
  public String code() {
    return "last_administrator";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
