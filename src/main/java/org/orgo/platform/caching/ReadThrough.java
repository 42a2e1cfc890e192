package org.orgo.platform.caching;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.function.Function;

/**
 * Fills a cache without its lock. What Caffeine loads itself it loads inside the map, so that one
 * slow statement stops everybody who asks for the same entry, or for its neighbours. Here two who
 * ask at once both load, and the later one wins.
 */
public final class ReadThrough {

  private ReadThrough() {}

  /**
   * @param load from the database or another machine; must not answer null
   */
  public static <K, V> V get(Cache<K, V> cache, K key, Function<? super K, ? extends V> load) {
    V kept = cache.getIfPresent(key);
    if (kept != null) {
      return kept;
    }
    V loaded = load.apply(key);
    cache.put(key, loaded);
    return loaded;
  }
}
