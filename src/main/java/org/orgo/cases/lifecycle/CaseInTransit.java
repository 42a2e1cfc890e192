package org.orgo.cases.lifecycle;

import java.util.Optional;
import org.orgo.cases.Case;
import org.orgo.platform.refusals.Refusal;

/** A transition was taken and a job still has to carry it out; until then the case offers none. */
public class CaseInTransit extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Case now;

  public CaseInTransit(Case now) {
    super("The case is on its way to its next step; look again in a moment");
    this.now = now;
  }

  @Override
  public String code() {
    return "case_in_transit";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.of(now);
  }
}
