package org.orgo.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.orgo.audit.AuditLog;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.check.DeploymentRefused;
import org.orgo.engine.deployment.check.ModelViolation;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Deploys an organization's own versions of diagrams, tables and forms. They win for that
 * organization only and for what begins from now on; what runs stays in the version it began in.
 */
@Service
public class Deployments {

  private static final String SOURCE = "organization";

  private final RepositoryService repository;
  private final EngineAccess engine;
  private final Definitions definitions;
  private final Authorizations authorizations;
  private final AuditLog audit;

  Deployments(
      @Lazy RepositoryService repository,
      EngineAccess engine,
      Definitions definitions,
      Authorizations authorizations,
      AuditLog audit) {
    this.repository = repository;
    this.engine = engine;
    this.definitions = definitions;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /**
   * For the current organization.
   *
   * @param files contents by file name, such as {@code task-lifecycle.bpmn}
   * @return the deployment's id
   * @throws DeploymentRefused naming each element at fault and why
   */
  @Transactional
  public String deploy(String name, Map<String, byte[]> files) {
    authorizations.require(CurrentActor.get(), Permissions.PROCESS_DEPLOY);
    String id = engine.call(() -> deployment(name, files).getId());
    audit.record(
        LogCategory.WORKFLOW,
        "definitions.deployed",
        "deployment",
        id,
        files.keySet().stream().sorted().toArray(String[]::new));
    forgetNewest();
    return id;
  }

  private Deployment deployment(String name, Map<String, byte[]> files) {
    DeploymentBuilder builder =
        repository.createDeployment().name(name).source(SOURCE).tenantId(engine.tenantId());
    files.forEach((file, content) -> builder.addInputStream(file, stream(content)));
    try {
      return builder.deploy();
    } catch (ParseException unreadable) {
      throw new DeploymentRefused(
          List.of(
              new ModelViolation(
                  String.join(", ", files.keySet()),
                  null,
                  unreadable.getMessage(),
                  "Mend it in the modeler")));
    }
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  /** Once now for this transaction, and once more after the commit, when others can see it. */
  private void forgetNewest() {
    definitions.deployed();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            definitions.deployed();
          }
        });
  }
}
