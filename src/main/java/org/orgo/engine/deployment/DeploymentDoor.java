package org.orgo.engine.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.orgo.audit.AuditLog;
import org.orgo.engine.access.EngineCaller;
import org.orgo.engine.access.EngineCaller.CallerKind;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.events.AfterCompletion;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door for deployments: start-up, pages, the engine's REST interface and whoever else calls
 * the engine come through it. It asks for the right, opens the wall for the organization's own
 * versions, and records what was deployed; the models are checked behind it, where the engine first
 * touches them. What an organization deployed it may delete again: nobody deletes a version in
 * which something runs, or that another one asks for.
 */
@Component
public class DeploymentDoor {

  private final Definitions definitions;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final RemainingVersions remaining;

  DeploymentDoor(
      Definitions definitions,
      AuditLog audit,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      DeploymentCheck check) {
    this.definitions = definitions;
    this.audit = audit;
    this.transaction = transaction;
    this.events = events;
    this.remaining = new RemainingVersions(check);
  }

  /** Stands in the engine's way to each command; one for each of its chains. */
  public CommandInterceptor interceptor() {
    return new CommandInterceptor() {
      @Override
      public <T> T execute(Command<T> command) {
        if (RunningVersions.isDeletion(command)
            && EngineCaller.current().filter(EngineCaller::isSomebody).isPresent()) {
          next.execute(RunningVersions.requireNone(command));
        }
        if (command instanceof DeployCmd) {
          return pass(() -> inOurWords(() -> next.execute(command)));
        }
        Optional<String> deleted = RunningVersions.deploymentOf(command);
        Optional<EngineCaller> owner = EngineCaller.current().filter(EngineCaller::isOrganization);
        return deleted.isPresent() && owner.isPresent()
            ? delete(deleted.get(), owner.get(), command, next)
            : next.execute(command);
      }
    };
  }

  private static <T> T inOurWords(Supplier<T> deployment) {
    try {
      return deployment.get();
    } catch (ParseException refused) {
      throw EngineRefusals.of(refused);
    }
  }

  private <T> T pass(Supplier<T> deployment) {
    EngineCaller caller =
        EngineCaller.current().filter(DeploymentDoor::mayDeploy).orElseThrow(MayNotDeploy::new);
    return caller.kind() == CallerKind.START_UP
        ? deployment.get()
        : transaction.execute(status -> deployAndRecord(caller, deployment));
  }

  private static boolean mayDeploy(EngineCaller caller) {
    return switch (caller.kind()) {
      case START_UP -> true;
      case ORGANIZATION -> CurrentActor.get().may(Permissions.PROCESS_DEPLOY);
      case OPERATOR, READER, OWN_JOB -> false;
    };
  }

  private <T> T deployAndRecord(EngineCaller caller, Supplier<T> deployment) {
    T result = caller.deploying(deployment);
    if (result instanceof DeploymentEntity deployed && deployed.isNew()) {
      record(caller, "definitions.deployed", deployed.getId(), deployed.getResources().keySet());
    }
    return result;
  }

  private <T> T delete(
      String deployment, EngineCaller owner, Command<T> deletion, CommandExecutor engine) {
    if (!mayDeploy(owner)) {
      throw new MayNotDeploy();
    }
    return transaction.execute(
        status -> {
          List<String> files = engine.execute(RunningVersions.filesOf(deployment));
          T result = owner.deploying(() -> engine.execute(deletion));
          engine.execute(remaining.requireWhole(owner.tenantId()));
          record(owner, "definitions.deleted", deployment, files);
          return result;
        });
  }

  private void record(
      EngineCaller caller, String action, String deployment, Collection<String> changed) {
    List<String> files = changed.stream().sorted().toList();
    audit.record(
        LogCategory.WORKFLOW, action, "deployment", deployment, files.toArray(String[]::new));
    events.publishEvent(new DefinitionsDeployed(CurrentTenant.require(), files));
    forgetNewest(caller.tenantId());
  }

  /** Once now for this transaction, and once more after the commit, when others can see it. */
  private void forgetNewest(String tenant) {
    AfterCompletion.alsoRun(() -> definitions.deployedBy(tenant));
  }
}
