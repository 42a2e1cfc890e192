package org.orgo.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.orgo.engine.deployment.allowlist.Lifting;
import org.orgo.engine.deployment.check.DeploymentCheck;

/**
 * Puts the check in front of the engine's own deployers, which every deployment passes, be it by
 * start-up, studio, REST or Cockpit.
 */
public final class DeploymentCheckPlugin extends AbstractProcessEnginePlugin {

  private final DeploymentCheck check;

  public DeploymentCheckPlugin(DeploymentCheck check) {
    this.check = check;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<Deployer> first = new ArrayList<>();
    first.add(this::requireLawful);
    if (engine.getCustomPreDeployers() != null) {
      first.addAll(engine.getCustomPreDeployers());
    }
    engine.setCustomPreDeployers(first);
  }

  private void requireLawful(DeploymentEntity deployment) {
    // The engine deploys stored models again whenever its cache forgot them; those were checked.
    if (deployment.isNew()) {
      Map<String, byte[]> resources = new LinkedHashMap<>();
      deployment.getResources().forEach((name, each) -> resources.put(name, each.getBytes()));
      // What is stored and run is what was checked.
      Map<String, byte[]> lifted = Lifting.of(resources);
      deployment.getResources().forEach((name, each) -> each.setBytes(lifted.get(name)));
      check.require(lifted, new DeployedDefinitions(deployment.getTenantId()));
    }
  }
}
