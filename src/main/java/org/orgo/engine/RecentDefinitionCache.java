package org.orgo.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;

/**
 * The engine's cache of definitions, but it reads the row of a cached definition again only when
 * the last reading is a second old. The engine reads it in every command, to learn whether the
 * definition was suspended: two of the 22 statements of a signal, and one of each click; and four
 * more where the history keeps the decisions of a signal. A suspension is seen a second later for
 * it. {@code orgo.engine.recent-definitions=false} switches it off.
 */
final class RecentDefinitionCache extends DeploymentCache {

  static final Duration TTL = Duration.ofSeconds(1);

  static final int CAPACITY = 1_000;

  private final Map<String, Long> readAt = new ConcurrentHashMap<>();

  RecentDefinitionCache() {
    super(new DefaultCacheFactory(), CAPACITY);
  }

  @Override
  public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
    return recent(
        id,
        processDefinitionEntityCache::findDefinitionFromCache,
        super::findDeployedProcessDefinitionById);
  }

  @Override
  public DecisionDefinitionEntity findDeployedDecisionDefinitionById(String id) {
    return recent(
        id,
        decisionDefinitionCache::findDefinitionFromCache,
        super::findDeployedDecisionDefinitionById);
  }

  private <D extends ResourceDefinitionEntity<?>> D recent(
      String id, Function<String, D> cache, Function<String, D> engine) {
    D cached = id == null ? null : cache.apply(id);
    if (cached != null && isRecent(id) && isOurs(cached)) {
      return cached;
    }
    long now = System.nanoTime();
    D read = engine.apply(id);
    if (readAt.size() > CAPACITY) {
      readAt.clear();
    }
    readAt.put(id, now);
    return read;
  }

  private boolean isRecent(String definitionId) {
    Long read = readAt.get(definitionId);
    return read != null && System.nanoTime() - read < TTL.toNanos();
  }

  /** A foreign definition has to look the same as an absent one, and is left to the engine. */
  private static boolean isOurs(ResourceDefinitionEntity<?> definition) {
    return definition.getTenantId() == null
        || Context.getCommandContext()
            .getTenantManager()
            .isAuthenticatedTenant(definition.getTenantId());
  }
}
