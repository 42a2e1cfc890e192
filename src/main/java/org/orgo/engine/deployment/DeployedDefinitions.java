package org.orgo.engine.deployment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.orgo.engine.deployment.check.KnownDefinitions;

/**
 * The definitions a tenant may call: its own versions and the shared ones. Lives within one
 * command.
 */
final class DeployedDefinitions implements KnownDefinitions {

  private final String tenantId;

  DeployedDefinitions(String tenantId) {
    this.tenantId = tenantId;
  }

  @Override
  public Optional<String> tenant() {
    return Optional.ofNullable(tenantId);
  }

  @Override
  public boolean hasProcess(String key) {
    return process(key).isPresent();
  }

  @Override
  public Optional<BpmnModelInstance> diagram(String key) {
    return process(key)
        .map(
            definition ->
                Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findBpmnModelInstanceForProcessDefinition(definition));
  }

  /** The newest of the tenant's own diagrams. */
  List<ProcessDefinitionEntity> own() {
    return processes().stream()
        .flatMap(key -> process(key).stream())
        .filter(found -> found.getTenantId() != null)
        .toList();
  }

  @Override
  public Set<String> processes() {
    ProcessDefinitionQueryImpl query = new ProcessDefinitionQueryImpl();
    query.latestVersion();
    if (tenantId == null) {
      query.withoutTenantId();
    } else {
      query.tenantIdIn(tenantId).includeProcessDefinitionsWithoutTenantId();
    }
    return Context.getCommandContext()
        .getProcessDefinitionManager()
        .findProcessDefinitionsByQueryCriteria(query, null)
        .stream()
        .map(ProcessDefinition::getKey)
        .collect(Collectors.toSet());
  }

  /** An organization's own version hides the shared one. */
  private Optional<ProcessDefinitionEntity> process(String key) {
    var definitions = Context.getCommandContext().getProcessDefinitionManager();
    return Optional.ofNullable(
            definitions.findLatestProcessDefinitionByKeyAndTenantId(key, tenantId))
        .or(
            () ->
                Optional.ofNullable(
                    definitions.findLatestProcessDefinitionByKeyAndTenantId(key, null)));
  }

  @Override
  public boolean hasDecision(String key) {
    var definitions = Context.getCommandContext().getDecisionDefinitionManager();
    return definitions.findLatestDecisionDefinitionByKeyAndTenantId(key, null) != null
        || definitions.findLatestDecisionDefinitionByKeyAndTenantId(key, tenantId) != null;
  }

  @Override
  public Optional<byte[]> form(String id) {
    var forms = Context.getCommandContext().getCamundaFormDefinitionManager();
    return Optional.ofNullable(forms.findLatestDefinitionByKeyAndTenantId(id, tenantId))
        .or(() -> Optional.ofNullable(forms.findLatestDefinitionByKeyAndTenantId(id, null)))
        .map(DeployedDefinitions::content);
  }

  private static byte[] content(CamundaFormDefinition form) {
    return Context.getCommandContext()
        .getResourceManager()
        .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
        .getBytes();
  }
}
