package org.orgo.compliance.reidentification;

import org.orgo.platform.refusals.Refusal;

/** A request is decided once. */
public class ReidentificationIsDecided extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ReidentificationIsDecided() {
    super("This request was decided before");
  }

  @Override
  public String code() {
    return "reidentification_is_decided";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
