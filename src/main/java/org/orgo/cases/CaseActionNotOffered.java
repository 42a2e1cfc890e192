package org.orgo.cases;

import java.util.List;
import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** The case's present position does not offer this action. */
public class CaseActionNotOffered extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient CaseState now;

  public CaseActionNotOffered(String action, Case theCase, List<String> offered) {
    super(
        "A case that is %s does not offer '%s'; it offers %s"
            .formatted(
                theCase.status(),
                action,
                offered.isEmpty() ? "nothing" : String.join(", ", offered)));
    this.now = new CaseState(theCase, offered);
  }

  @Override
  public String code() {
    return "action_not_offered";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.of(now);
  }

  /** The case as it is now and the actions it offers. */
  public record CaseState(Case theCase, List<String> actions) {}
}
