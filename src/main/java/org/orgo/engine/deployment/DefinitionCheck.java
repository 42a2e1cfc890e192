package org.orgo.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.allowlist.Lifting;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.model.LifecycleKind;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.engine.forms.FormsOfTypes;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Says what a deployment of the current organization would be refused for, and deploys nothing. The
 * rules are the deployment's own, asked in one command of the engine.
 */
@Service
public class DefinitionCheck {

  private final ProcessEngine engine;
  private final EngineAccess access;
  private final DeploymentCheck check;
  private final FormsOfTypes forms;

  DefinitionCheck(
      @Lazy ProcessEngine engine, EngineAccess access, DeploymentCheck check, FormsOfTypes forms) {
    this.engine = engine;
    this.access = access;
    this.check = check;
    this.forms = forms;
  }

  /**
   * @param files contents by file name; what is not among them is taken as it is deployed
   */
  public List<Finding> check(Map<String, byte[]> files) {
    String tenant = access.tenantId();
    return run(
        context -> {
          List<Finding> found = check.check(files, new DeployedDefinitions(tenant));
          return found.isEmpty() ? refusedByEngine(Lifting.of(files), tenant) : found;
        });
  }

  /** The ids of the processes, decisions or forms that a file defines; none if it is unreadable. */
  public Set<String> definedIn(String file, byte[] content) {
    return DeploymentCheck.definedIn(file, content);
  }

  /**
   * What a worker would be offered at each wait state of a lifecycle, in the order of the diagram.
   *
   * @return empty while the content is no lifecycle that can be read
   */
  public Map<String, List<String>> buttons(byte[] diagram) {
    return run(
        context ->
            check
                .readable(diagram)
                .filter(model -> LifecycleKind.of(model).isPresent())
                .map(this::buttons)
                .orElse(Map.of()));
  }

  private Map<String, List<String>> buttons(BpmnModelInstance diagram) {
    try {
      LifecycleModel lifecycle = LifecycleModel.read(diagram, forms.formsByType());
      Map<String, List<String>> buttons = new LinkedHashMap<>();
      lifecycle
          .waitStates()
          .forEach(
              state ->
                  buttons.put(
                      state.id(),
                      lifecycle.choicesForPeopleAt(state.id()).stream()
                          .map(DefinitionCheck::label)
                          .toList()));
      return buttons;
    } catch (NoSuchElementException unfinished) {
      return Map.of(); // a way out that says no action yet; the findings name it
    }
  }

  private static String label(Transition transition) {
    return transition.name() == null ? transition.key() : transition.name();
  }

  /** The engine reads diagrams with a parser of its own, which knows more rules. */
  private static List<Finding> refusedByEngine(Map<String, byte[]> files, String tenant) {
    List<Finding> found = new ArrayList<>();
    DeploymentEntity deployment = new DeploymentEntity();
    deployment.setTenantId(tenant);
    files.forEach(
        (name, content) -> {
          if (name.endsWith(".bpmn")) {
            try {
              parser()
                  .getBpmnParser()
                  .createParse()
                  .sourceInputStream(new ByteArrayInputStream(content))
                  .deployment(deployment)
                  .name(name)
                  .execute();
            } catch (ParseException refused) {
              found.addAll(EngineRefusals.of(refused).findings());
            }
          }
        });
    return found;
  }

  private static BpmnDeployer parser() {
    return Context.getProcessEngineConfiguration().getDeployers().stream()
        .filter(BpmnDeployer.class::isInstance)
        .map(BpmnDeployer.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private <T> T run(Command<T> command) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return access.call(() -> configuration.getCommandExecutorTxRequired().execute(command));
  }
}
