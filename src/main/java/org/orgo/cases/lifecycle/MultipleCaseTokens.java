package org.orgo.cases.lifecycle;

import org.orgo.cases.CaseId;
import org.orgo.platform.refusals.Refusal;

/** An operator started a second token and left the first one where it is. */
public class MultipleCaseTokens extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public MultipleCaseTokens(CaseId theCase) {
    super("The case %s would be at two places; cancel where it is, then start".formatted(theCase));
  }

  @Override
  public String code() {
    return "case_at_two_places";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
