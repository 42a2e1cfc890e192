package org.orgo.engine.budget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * The definitions that have gone over the budget again and again on this node, and are refused at
 * their first step for a while: whoever starts one without pause must not take the processors from
 * the others.
 */
@Component
final class HeldDefinitions {

  static final int MAX_BREACHES = 3;
  static final Duration HELD = Duration.ofMinutes(1);

  private static final int MAX_KEPT = 10_000;

  private final Cache<String, AtomicInteger> breaches =
      Caffeine.newBuilder().expireAfterWrite(HELD).maximumSize(MAX_KEPT).build();
  private final Cache<String, Boolean> heldNow =
      Caffeine.newBuilder().expireAfterWrite(HELD).maximumSize(MAX_KEPT).build();

  void overBudget(String definitionId) {
    if (breaches.get(definitionId, id -> new AtomicInteger()).incrementAndGet() >= MAX_BREACHES) {
      heldNow.put(definitionId, true);
    }
  }

  boolean contains(String definitionId) {
    return heldNow.getIfPresent(definitionId) != null;
  }
}
