package org.orgo.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.orgo.engine.access.EngineAccess;
import org.orgo.platform.caching.ReadThrough;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads form files from the engine's deployments: the organization's own first, then the shared
 * ones.
 */
@Component
class DeployedForms {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration CACHE_TTL = Duration.ofSeconds(3);

  private final ProcessEngine engine;
  private final EngineAccess access;
  private final Cache<TenantForm, Optional<ObjectNode>> newest =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(10_000).build();

  DeployedForms(@Lazy ProcessEngine engine, EngineAccess access) {
    this.engine = engine;
    this.access = access;
  }

  Optional<ObjectNode> find(String formId) {
    return ReadThrough.get(newest, new TenantForm(access.tenantId(), formId), this::load);
  }

  private Optional<ObjectNode> load(TenantForm wanted) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return access.call(
        () ->
            configuration.getCommandExecutorTxRequired().execute(context -> read(context, wanted)));
  }

  private static Optional<ObjectNode> read(CommandContext context, TenantForm wanted) {
    return newestOf(context, wanted.formId(), wanted.tenant())
        .or(() -> newestOf(context, wanted.formId(), null))
        .map(definition -> content(context, definition));
  }

  private static Optional<CamundaFormDefinition> newestOf(
      CommandContext context, String formId, String tenant) {
    return Optional.ofNullable(
        context
            .getCamundaFormDefinitionManager()
            .findLatestDefinitionByKeyAndTenantId(formId, tenant));
  }

  private static ObjectNode content(CommandContext context, CamundaFormDefinition definition) {
    byte[] bytes =
        context
            .getResourceManager()
            .findResourceByDeploymentIdAndResourceName(
                definition.getDeploymentId(), definition.getResourceName())
            .getBytes();
    try {
      return (ObjectNode) JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "The deployed form " + definition.getKey() + " is not JSON", broken);
    }
  }

  private record TenantForm(String tenant, String formId) {}
}
