package org.orgo.compliance.reidentification;

import org.orgo.platform.refusals.Refusal;

/** Nobody consents to an own request. */
public class OwnReidentification extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  OwnReidentification() {
    super("Somebody else has to consent to what you asked for");
  }

  @Override
  public String code() {
    return "own_reidentification";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
