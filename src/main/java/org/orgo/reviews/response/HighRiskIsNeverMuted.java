package org.orgo.reviews.response;

import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** Somebody wants not to hear of a high risk for a while. It can be dismissed, never muted. */
public class HighRiskIsNeverMuted extends InvalidRequest {

  private static final long serialVersionUID = 1L;

  public HighRiskIsNeverMuted() {
    super(FieldError.of("periods", "must be left out: a high risk is never muted"));
  }
}
