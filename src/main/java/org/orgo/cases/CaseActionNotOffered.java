package org.orgo.cases;

import java.util.List;
import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** The case's status does not offer this action. */
public class CaseActionNotOffered extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient CaseState now;

  CaseActionNotOffered(String action, Case theCase) {
    super("A case that is %s does not offer '%s'".formatted(theCase.status(), action));
    this.now =
        new CaseState(
            theCase, CaseAction.offeredBy(theCase.status()).stream().map(CaseAction::key).toList());
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
