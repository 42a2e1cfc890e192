package org.orgo.tasks.takeover;

import org.orgo.platform.refusals.Refusal;

/** The person may act on the task already, and has nobody to ask. */
public class AlreadyInCharge extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  AlreadyInCharge() {
    super("You are in charge of the task already; take it");
  }

  @Override
  public String code() {
    return "already_in_charge";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
