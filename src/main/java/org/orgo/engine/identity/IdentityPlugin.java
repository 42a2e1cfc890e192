package org.orgo.engine.identity;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts our people in place of the engine's user store. */
class IdentityPlugin extends AbstractProcessEnginePlugin {

  private final Directory directory;
  private final CockpitDatabase cockpitDatabase;

  IdentityPlugin(Directory directory, CockpitDatabase cockpitDatabase) {
    this.directory = directory;
    this.cockpitDatabase = cockpitDatabase;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdentityProviderSessionFactory(
        new SessionFactory() {
          @Override
          public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
          }

          @Override
          public Session openSession() {
            return new OrgoIdentityProvider(directory, configuration::getCommandExecutorTxRequired);
          }
        });
  }

  /**
   * The engine takes the members of a group called camunda-admin for its administrators, whom it
   * checks for no tenant. A role may have that name, so nobody is one by it.
   */
  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    configuration.getAdminGroups().clear();
    configuration.getAdminGroups().add(InstallationGroup.ID);
    configuration.getAdminUsers().clear();
  }

  /**
   * The web apps open sessions of their own on whatever is named here after the engine is built.
   */
  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .setDataSource(cockpitDatabase);
  }
}
