package org.orgo.engine.deployment;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.refusals.Refusal;

/**
 * Somebody would delete a version in which something runs, such as open tasks, or that another one
 * asks for. One of the engine's own refusals as well.
 */
public final class DefinitionsInUse extends AuthorizationException implements Refusal {

  private static final long serialVersionUID = 1L;

  DefinitionsInUse(long running) {
    super(
        "%d %s still run in it; it can be replaced by deploying another version, and is kept until they have ended"
            .formatted(running, running == 1 ? "instance" : "instances"));
  }

  DefinitionsInUse(List<Finding> missed) {
    super(
        "Something that stays still asks for it: "
            + missed.stream().map(Finding::sentence).collect(Collectors.joining(" ")));
  }

  @Override
  public String code() {
    return "definitions_in_use";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
