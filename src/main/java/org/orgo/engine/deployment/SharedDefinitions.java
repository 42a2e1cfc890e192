package org.orgo.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.platform.database.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the files in processes/, dmn/ and forms/ for all organizations when they have changed.
 */
@Component
class SharedDefinitions implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(SharedDefinitions.class);

  private static final String[] PLACES = {"processes/**/*.bpmn", "dmn/**/*.dmn", "forms/**/*.form"};

  private final RepositoryService repository;
  private final EngineAccess engine;

  SharedDefinitions(RepositoryService repository, EngineAccess engine) {
    this.repository = repository;
    this.engine = engine;
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      log.info("Shared definitions deployed as {}", engine.asStartUp(this::deploy));
    } catch (DeploymentRefused refused) {
      throw new CannotStart(refused.findings().get(0).sentence(), refused);
    }
  }

  private String deploy() {
    DeploymentBuilder deployment =
        repository
            .createDeployment()
            .name("shared")
            .source("start-up")
            .enableDuplicateFiltering(true);
    Arrays.stream(PLACES).forEach(place -> addAll(deployment, place));
    return deployment.deploy().getId();
  }

  private static void addAll(DeploymentBuilder deployment, String place) {
    try {
      Resource[] resources =
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + place);
      Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
      for (Resource resource : resources) {
        deployment.addInputStream(name(resource, place), resource.getInputStream());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String name(Resource resource, String place) throws IOException {
    String folder = place.substring(0, place.indexOf('/') + 1);
    String url = resource.getURL().toString();
    return url.substring(url.lastIndexOf("/" + folder) + 1);
  }
}
