package org.orgo.engine.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;

/**
 * Gives the process engine the same FEEL for its own business rule tasks, and tells {@link
 * TableCache} of deployments.
 */
final class DecisionsPlugin extends AbstractProcessEnginePlugin {
  private final TableCache known;
  private final boolean quickFeel;

  DecisionsPlugin(TableCache known, boolean quickFeel) {
    this.known = known;
    this.quickFeel = quickFeel;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    DefaultDmnEngineConfiguration before = engine.getDmnEngineConfiguration();
    engine.setDmnEngineConfiguration(
        before == null
            ? FeelOnlyConfiguration.configuration(quickFeel)
            : FeelOnlyConfiguration.taught(before, quickFeel));
    List<Deployer> deployers =
        engine.getCustomPostDeployers() == null
            ? new ArrayList<>()
            : new ArrayList<>(engine.getCustomPostDeployers());
    deployers.add(deployment -> forgetAfterCommit(Optional.ofNullable(deployment.getTenantId())));
    engine.setCustomPostDeployers(deployers);
  }

  /** Not before: until then another thread would look up, and keep, the version before. */
  private void forgetAfterCommit(Optional<String> tenant) {
    Context.getCommandContext()
        .getTransactionContext()
        .addTransactionListener(
            TransactionState.COMMITTED, context -> known.somethingWasDeployed(tenant));
  }
}
