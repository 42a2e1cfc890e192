package org.orgo.engine.deployment;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.orgo.engine.deployment.check.KnownDefinitions;

/**
 * The definitions a tenant may call: its own versions and the shared ones. Lives within one
 * command.
 */
final class DeployedDefinitions implements KnownDefinitions {

  private final String tenantId;

  DeployedDefinitions(String tenantId) {
    this.tenantId = tenantId;
  }

  @Override
  public Optional<String> tenant() {
    return Optional.ofNullable(tenantId);
  }

  @Override
  public boolean hasProcess(String key) {
    var definitions = Context.getCommandContext().getProcessDefinitionManager();
    return definitions.findLatestProcessDefinitionByKeyAndTenantId(key, null) != null
        || definitions.findLatestProcessDefinitionByKeyAndTenantId(key, tenantId) != null;
  }

  @Override
  public boolean hasDecision(String key) {
    var definitions = Context.getCommandContext().getDecisionDefinitionManager();
    return definitions.findLatestDecisionDefinitionByKeyAndTenantId(key, null) != null
        || definitions.findLatestDecisionDefinitionByKeyAndTenantId(key, tenantId) != null;
  }
}
