package org.orgo.engine.deployment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.forms.FormsOfTypes;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.definitions.DefinitionLoader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Finds the deployed diagram that holds for an organization: its own version of a key, else the
 * shared one. The content of a definition never changes and is cached; the newest version is looked
 * up again after a few seconds, or at once when this node deployed.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class Definitions implements DefinitionLoader {

  private static final int SHARED_AND_OWN = 2;
  private static final Duration CACHE_TTL = Duration.ofSeconds(3);

  private final RepositoryService repository;
  private final EngineAccess engine;
  private final FormsOfTypes forms;
  private final ObjectProvider<PartialReleases> releases;
  private final Cache<TenantKey, String> newest =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(50_000).build();
  private final Cache<OwnVersionKey, Optional<String>> own =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(5_000).build();
  private final Cache<LifecycleKey, LifecycleModel> lifecycles =
      Caffeine.newBuilder().maximumSize(1_000).build();
  private final Cache<String, String> diagrams = Caffeine.newBuilder().maximumSize(200).build();

  Definitions(
      @Lazy RepositoryService repository,
      EngineAccess engine,
      FormsOfTypes forms,
      ObjectProvider<PartialReleases> releases) {
    this.forms = forms;
    this.releases = releases;
    this.repository = repository;
    this.engine = engine;
  }

  /** The id of the definition that a new instance of the current organization is started from. */
  public String processToStart(String key) {
    return ReadThrough.get(newest, new TenantKey(engine.tenantId(), key), this::findNewest);
  }

  /**
   * The same for this work, which may belong to the share of work that takes another version.
   *
   * @param work the id of what begins
   */
  public String processToStart(String key, UUID work) {
    Integer version =
        releases.getIfAvailable(() -> PartialReleases.NONE).versionsFor(work).get(key + ".bpmn");
    return version == null
        ? processToStart(key)
        : ownVersion(key, version).orElseGet(() -> processToStart(key));
  }

  /** The id of one of the current organization's own versions; empty when it was deleted. */
  public Optional<String> ownVersion(String key, int version) {
    return ReadThrough.get(
        own, new OwnVersionKey(engine.tenantId(), key, version), this::findVersion);
  }

  /** What a lifecycle diagram offers at its wait states. */
  public LifecycleModel lifecycle(String definitionId) {
    return ReadThrough.get(
        lifecycles,
        new LifecycleKey(definitionId, forms.formsByType()),
        key ->
            engine.call(
                () ->
                    LifecycleModel.read(
                        repository.getBpmnModelInstance(definitionId), key.formsByType())));
  }

  /** Whether a definition is still there; an organization may have deleted its own version. */
  public boolean exists(String definitionId) {
    return engine.call(
        () ->
            repository.createProcessDefinitionQuery().processDefinitionId(definitionId).count()
                > 0);
  }

  /** The diagram as XML. */
  public String diagram(String definitionId) {
    return ReadThrough.get(diagrams, definitionId, id -> engine.call(() -> read(id)));
  }

  @Override
  public Runnable check(DefinitionFiles files) {
    return this::deployed;
  }

  /** Looks up anew which versions are newest for everybody. */
  private void deployed() {
    newest.invalidateAll();
    own.invalidateAll();
  }

  /** The same for one organization, which has deployed or deleted its own: nobody else waits. */
  void deployedBy(String tenant) {
    newest.asMap().keySet().removeIf(key -> key.tenant().equals(tenant));
    own.asMap().keySet().removeIf(key -> key.tenant().equals(tenant));
  }

  /** Empty when it was deleted or suspended meanwhile. */
  private Optional<String> findVersion(OwnVersionKey wanted) {
    return engine.call(
        () ->
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(wanted.key())
                .processDefinitionVersion(wanted.version())
                .tenantIdIn(wanted.tenant())
                .active()
                .listPage(0, 1)
                .stream()
                .map(ProcessDefinition::getId)
                .findFirst());
  }

  private String findNewest(TenantKey wanted) {
    List<ProcessDefinition> found =
        engine.call(
            () ->
                repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(wanted.key())
                    .tenantIdIn(wanted.tenant())
                    .includeProcessDefinitionsWithoutTenantId()
                    .latestVersion()
                    .active()
                    .listPage(0, SHARED_AND_OWN));
    return found.stream()
        .filter(definition -> wanted.tenant().equals(definition.getTenantId()))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(ProcessDefinition::getId)
        .orElseThrow(
            () -> new IllegalStateException("No process " + wanted.key() + " is deployed"));
  }

  private String read(String definitionId) {
    try (InputStream model = repository.getProcessModel(definitionId)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private record TenantKey(String tenant, String key) {}

  private record OwnVersionKey(String tenant, String key, int version) {}

  /**
   * What a lifecycle offers also follows from the forms of domains, as an organization has them.
   */
  private record LifecycleKey(String definitionId, Map<String, String> formsByType) {}
}
