package org.orgo.engine.deployment;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.platform.database.CannotStart;
import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.definitions.DefinitionLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Deploys the files in processes/, dmn/ and forms/ for all organizations when they have changed. A
 * wrong one stops the start: shared definitions are the operator's, who stands before the console.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SharedDefinitions implements SmartInitializingSingleton, DefinitionLoader {

  private static final Logger log = LoggerFactory.getLogger(SharedDefinitions.class);

  private static final List<String> FOLDERS = List.of("processes/", "dmn/", "forms/");

  private final RepositoryService repository;
  private final EngineAccess engine;
  private final DefinitionFiles files;

  SharedDefinitions(RepositoryService repository, EngineAccess engine, DefinitionFiles files) {
    this.repository = repository;
    this.engine = engine;
    this.files = files;
  }

  @Override
  public void afterSingletonsInstantiated() {
    deploy(files);
  }

  /** Deploying checks, so it is done when all others have found nothing wrong. */
  @Override
  public Runnable check(DefinitionFiles changed) {
    return () -> deploy(changed);
  }

  private void deploy(DefinitionFiles definitions) {
    try {
      log.info(
          "Shared definitions deployed as {}", engine.asStartUp(() -> deployment(definitions)));
    } catch (DeploymentRefused refused) {
      throw new CannotStart(refused.getMessage().replaceAll("\\s*\\n\\s*", " "), refused);
    } catch (ParseException unreadable) {
      throw new CannotStart("A shared definition cannot be read: " + unreadable.getMessage());
    }
  }

  private String deployment(DefinitionFiles definitions) {
    DeploymentBuilder deployment =
        repository
            .createDeployment()
            .name("shared")
            .source("start-up")
            .enableDuplicateFiltering(true);
    FOLDERS.stream()
        .flatMap(folder -> definitions.in(folder).stream())
        .forEach(file -> deployment.addInputStream(file.name(), file.stream()));
    return deployment.deploy().getId();
  }
}
