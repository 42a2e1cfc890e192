package org.orgo.platform.limits;

import org.orgo.platform.refusals.Refusal;

/** The body is longer than its path takes; what follows is not read. */
public class BodyTooLarge extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public BodyTooLarge(long maxBytes) {
    super("The body may have at most %d bytes here".formatted(maxBytes));
  }

  @Override
  public String code() {
    return "body_too_large";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.TOO_LARGE;
  }
}
