package org.orgo.engine.fence;

import java.util.Comparator;

/**
 * One thing the engine's doors offer.
 *
 * @param door {@code rest}, {@code cockpit}, or another web app below {@code /camunda/api}
 * @param path with {@code {name}} for its variables
 */
record EngineRoute(String method, String door, String path) implements Comparable<EngineRoute> {

  /** The same for two sources that call a variable differently. */
  String key() {
    return "%s %s %s".formatted(method, door, path.replaceAll("\\{[^}]*}", "{}"));
  }

  @Override
  public int compareTo(EngineRoute other) {
    return Comparator.comparing(EngineRoute::door)
        .thenComparing(EngineRoute::path)
        .thenComparing(EngineRoute::method)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(method, door, path);
  }
}
