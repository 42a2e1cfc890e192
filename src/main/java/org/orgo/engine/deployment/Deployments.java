package org.orgo.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Deploys an organization's own versions of diagrams, tables and forms. They win for that
 * organization only and for what begins from now on; what runs stays in the version it began in.
 */
@Service
public class Deployments {

  private static final String SOURCE = "organization";

  private final RepositoryService repository;
  private final EngineAccess engine;

  Deployments(@Lazy RepositoryService repository, EngineAccess engine) {
    this.repository = repository;
    this.engine = engine;
  }

  /**
   * For the current organization.
   *
   * @param files contents by file name, such as {@code task-lifecycle.bpmn}
   * @return the deployment's id
   * @throws DeploymentRefused naming each element at fault and why
   * @throws MayNotDeploy when the actor lacks the right
   */
  public String deploy(String name, Map<String, byte[]> files) {
    return engine.call(() -> deployment(name, files).getId());
  }

  /**
   * Deletes what the current organization deployed at once. Its version before it holds again from
   * now on, or the shared one where there is none.
   *
   * @param deployment the id that {@link #deploy} gave
   * @throws DefinitionsInUse when something runs in it, or another version asks for it
   * @throws MayNotDeploy when the actor lacks the right
   */
  public void delete(String deployment) {
    engine.run(() -> repository.deleteDeployment(deployment));
  }

  private Deployment deployment(String name, Map<String, byte[]> files) {
    DeploymentBuilder builder =
        repository.createDeployment().name(name).source(SOURCE).tenantId(engine.tenantId());
    files.forEach((file, content) -> builder.addInputStream(file, stream(content)));
    return builder.deploy();
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}
