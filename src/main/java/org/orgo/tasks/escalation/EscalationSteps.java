package org.orgo.tasks.escalation;

import java.util.Objects;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.routing.EscalationPath;

/**
 * What the steps of a diagram say about an escalation, collected until the row of the task follows.
 *
 * @param passed whether a step that escalates was passed
 * @param kind what they let it do; null where none of them says so, and the rule decides
 * @param notifies whether they notify those concerned
 * @param asked the table that a step has asked; null for the usual one
 */
public record EscalationSteps(
    boolean passed, EscalationKind kind, boolean notifies, DecisionKey asked) {

  public static final EscalationSteps NONE = new EscalationSteps(false, null, false, null);

  /** The one step of earlier diagrams, which does the whole. */
  public EscalationSteps whole() {
    return new EscalationSteps(true, kind, notifies, asked);
  }

  public EscalationSteps doing(EscalationKind step) {
    return new EscalationSteps(true, step, notifies, asked);
  }

  public EscalationSteps notifying() {
    return new EscalationSteps(passed, kind, true, asked);
  }

  public EscalationSteps asking(DecisionKey table) {
    return new EscalationSteps(passed, kind, notifies, table);
  }

  /** These after those that an earlier job has passed. */
  public EscalationSteps after(EscalationSteps earlier) {
    return new EscalationSteps(
        passed || earlier.passed,
        kind == null ? earlier.kind : kind,
        notifies || earlier.notifies,
        asked == null ? earlier.asked : asked);
  }

  /** Where the diagram draws what an escalation does, it draws who hears of it as well. */
  boolean tellsNobody() {
    return kind != null && !notifies;
  }

  DecisionKey table() {
    return Objects.requireNonNullElse(asked, EscalationPath.TABLE);
  }
}
