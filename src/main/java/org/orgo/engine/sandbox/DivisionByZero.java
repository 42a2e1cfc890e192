package org.orgo.engine.sandbox;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/**
 * An expression of a diagram would divide by zero, so that nobody can say where the work goes. One
 * of the engine's own exceptions as well: in a job it is an incident.
 */
public final class DivisionByZero extends ProcessEngineException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final String expression;

  DivisionByZero(String expression) {
    super("The diagram cannot go on, since %s divides by zero".formatted(expression));
    this.expression = expression;
  }

  @Override
  public String code() {
    return "division_by_zero";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  /** Whoever clicked cannot mend the diagram, but can tell who drew it. */
  @Override
  public List<FieldError> errors() {
    return List.of(
        new FieldError(
            expression, "must not divide by zero", List.of("a divisor other than 0"), null));
  }
}
