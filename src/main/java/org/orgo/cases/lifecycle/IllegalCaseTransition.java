package org.orgo.cases.lifecycle;

import org.orgo.platform.refusals.Refusal;
import org.orgo.vocabulary.work.CaseStatus;

/** A token was moved to a position that the case law does not allow. */
public class IllegalCaseTransition extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public IllegalCaseTransition(CaseStatus from, CaseStatus to) {
    super("A case may not go from %s to %s".formatted(from, to));
  }

  @Override
  public String code() {
    return "case_law_broken";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
