package org.orgo.engine.migration;

import java.util.Map;

/**
 * Where instances of one version go on in another.
 *
 * @param from the engine's id of the version they run in
 * @param to the engine's id of the version they go on in
 * @param states the wait state there, by the wait state where they are; who waits elsewhere stays
 */
public record VersionMapping(String from, String to, Map<String, String> states) {

  public VersionMapping {
    states = Map.copyOf(states);
  }
}
