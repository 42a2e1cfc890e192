package org.orgo.compliance.reidentification;

import org.orgo.platform.refusals.Refusal;

/** The same person was asked for and nobody has decided yet. */
public class ReidentificationIsPending extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ReidentificationIsPending() {
    super("You have asked for this person already; the request waits for consent");
  }

  @Override
  public String code() {
    return "reidentification_is_pending";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
