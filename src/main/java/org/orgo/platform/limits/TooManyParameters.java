package org.orgo.platform.limits;

import org.orgo.platform.refusals.Refusal;

/** The query and the form have more parameters than are read. */
public class TooManyParameters extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public TooManyParameters() {
    super("A request may have at most %d parameters".formatted(BodyLimits.MAX_PARAMETERS));
  }

  @Override
  public String code() {
    return "too_many_parameters";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.MALFORMED;
  }
}
