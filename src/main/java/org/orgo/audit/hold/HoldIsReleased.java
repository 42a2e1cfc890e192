package org.orgo.audit.hold;

import org.orgo.platform.refusals.Refusal;

/** The hold was released before; what it kept may be gone, so that it cannot be taken up again. */
public class HoldIsReleased extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  HoldIsReleased() {
    super("This hold was released before");
  }

  @Override
  public String code() {
    return "hold_is_released";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
