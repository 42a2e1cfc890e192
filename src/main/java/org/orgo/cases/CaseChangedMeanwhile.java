package org.orgo.cases;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** Somebody else changed the case first; shows the case as it is now. */
public class CaseChangedMeanwhile extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Case now;

  public CaseChangedMeanwhile(Case now) {
    super("The case was changed meanwhile");
    this.now = now;
  }

  @Override
  public String code() {
    return "case_changed_meanwhile";
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
