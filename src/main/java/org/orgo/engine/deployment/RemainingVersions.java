package org.orgo.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.findings.Finding;

/**
 * Looks whether an organization's own diagrams still find what they call, ask and show, once
 * something was deleted.
 */
final class RemainingVersions {

  private static final Set<String> ABOUT_OTHERS =
      Set.of("called-definitions", "forms", "form-fields");

  private final DeploymentCheck check;

  RemainingVersions(DeploymentCheck check) {
    this.check = check;
  }

  /**
   * @throws DefinitionsInUse when one of them misses something
   */
  Command<Void> requireWhole(String tenant) {
    return context -> {
      DeployedDefinitions known = new DeployedDefinitions(tenant);
      List<Finding> missed =
          known.own().stream()
              .flatMap(each -> check.check(contentOf(each), known).stream())
              .filter(finding -> ABOUT_OTHERS.contains(finding.rule()))
              .toList();
      if (!missed.isEmpty()) {
        throw new DefinitionsInUse(missed);
      }
      return null;
    };
  }

  private static Map<String, byte[]> contentOf(ProcessDefinitionEntity definition) {
    ResourceEntity file =
        Context.getCommandContext()
            .getResourceManager()
            .findResourceByDeploymentIdAndResourceName(
                definition.getDeploymentId(), definition.getResourceName());
    return Map.of(file.getName(), file.getBytes());
  }
}
