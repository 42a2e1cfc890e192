package org.orgo.engine.budget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The definitions that have gone over the budget again and again on this node, and are refused at
 * their first step for a while: whoever starts one without pause must not take the processors from
 * the others.
 */
final class HeldDefinitions {

  static final int MAX_BREACHES = 3;
  static final Duration HELD = Duration.ofMinutes(1);

  private static final int MAX_KEPT = 10_000;

  private static final Cache<String, AtomicInteger> BREACHES =
      Caffeine.newBuilder().expireAfterWrite(HELD).maximumSize(MAX_KEPT).build();
  private static final Cache<String, Boolean> HELD_NOW =
      Caffeine.newBuilder().expireAfterWrite(HELD).maximumSize(MAX_KEPT).build();

  private HeldDefinitions() {}

  static void overBudget(String definitionId) {
    if (BREACHES.get(definitionId, id -> new AtomicInteger()).incrementAndGet() >= MAX_BREACHES) {
      HELD_NOW.put(definitionId, true);
    }
  }

  static boolean contains(String definitionId) {
    return HELD_NOW.getIfPresent(definitionId) != null;
  }
}
