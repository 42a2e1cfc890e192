package org.orgo.tasks.team;

import org.orgo.platform.refusals.Refusal;

/** The person holds no role that has others below it on the escalation line, and so has no team. */
public class NobodyBelow extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  NobodyBelow() {
    super("You hold no role that has others below it on the escalation line");
  }

  @Override
  public String code() {
    return "nobody_below";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
