package org.orgo.cases.editing;

import java.util.Optional;
import org.orgo.cases.Case;
import org.orgo.platform.refusals.Refusal;

/** An archived case cannot be edited; shows the case as it is. */
public class CaseIsArchived extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Case now;

  public CaseIsArchived(Case now) {
    super("The case is archived and is not changed any more");
    this.now = now;
  }

  @Override
  public String code() {
    return "case_is_archived";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.ofNullable(now);
  }
}
