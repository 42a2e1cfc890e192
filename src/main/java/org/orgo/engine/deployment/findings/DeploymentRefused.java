package org.orgo.engine.deployment.findings;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.exception.NotValidException;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/**
 * A deployment breaks the rules for models. It is one of the engine's own refusals, so that every
 * entry to the engine reports it as the caller's mistake.
 */
public final class DeploymentRefused extends NotValidException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public DeploymentRefused(List<Finding> findings) {
    super(findings.stream().map(Finding::sentence).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public String code() {
    return "deployment_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  /** By file and element, as far as there is one. */
  @Override
  public List<FieldError> errors() {
    return findings.stream().map(each -> FieldError.of(each.place(), each.explanation())).toList();
  }
}
