package org.orgo.engine.deployment;

import java.util.Map;
import java.util.UUID;

/**
 * Which work takes a version that is not live for everybody: one that is tried on a share of what
 * begins. Whoever tries versions implements it; all who know nothing of it get what is live.
 */
@FunctionalInterface
public interface PartialReleases {

  /** Everybody gets what is live. */
  PartialReleases NONE = work -> Map.of();

  /**
   * The organization's own versions that this work takes instead of the live ones. Within one
   * transaction the answer for the same work stays the same.
   *
   * @param work the id of the signal, task or case that begins
   * @return the engine's version numbers by file; empty when it takes what is live
   */
  Map<String, Integer> versionsFor(UUID work);
}
