package org.orgo.engine.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.orgo.engine.deployment.DeploymentCheckPlugin;
import org.orgo.engine.deployment.check.DeploymentCheck;

/** An engine in its sandbox, behind the check, with a delegate that counts its calls. */
final class SandboxEngine implements AutoCloseable {

  private final AtomicInteger calls = new AtomicInteger();
  private final EmbeddedPostgres postgres;
  private final ProcessEngine engine;

  SandboxEngine(String name) {
    try {
      postgres = EmbeddedPostgres.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Map<String, JavaDelegate> beans = Map.of("countDelegate", execution -> calls.incrementAndGet());
    PublishedBeans published =
        new PublishedBeans() {
          @Override
          public boolean isPublished(String bean) {
            return beans.containsKey(bean);
          }

          @Override
          public Object get(String bean) {
            return beans.get(bean);
          }
        };
    ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setDataSource(postgres.getPostgresDatabase());
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    configuration
        .getProcessEnginePlugins()
        .addAll(
            List.of(
                new SandboxPlugin(published),
                new DeploymentCheckPlugin(new DeploymentCheck(published::isPublished, List.of()))));
    engine = configuration.buildProcessEngine();
  }

  ProcessEngine engine() {
    return engine;
  }

  /** How often the delegate was called since the last time this was asked. */
  int calls() {
    return calls.getAndSet(0);
  }

  void deploy(String file, String diagram, String tenant) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString(file, diagram)
        .tenantId(tenant)
        .deploy();
  }

  @Override
  public void close() {
    engine.close();
    try {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
