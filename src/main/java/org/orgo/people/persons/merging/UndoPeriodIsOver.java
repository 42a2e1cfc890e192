package org.orgo.people.persons.merging;

import org.orgo.platform.refusals.Refusal;

/** What would be needed to undo the merge is deleted. */
public class UndoPeriodIsOver extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  UndoPeriodIsOver() {
    super("A merge can be undone for 90 days, and this one is older");
  }

  @Override
  public String code() {
    return "undo_period_is_over";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
