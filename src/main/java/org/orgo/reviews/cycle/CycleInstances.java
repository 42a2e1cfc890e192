package org.orgo.reviews.cycle;

import java.time.Instant;
import java.util.List;
import org.orgo.reviews.ReviewPeriod;

/** The instances of the diagram, implemented by the engine. */
public interface CycleInstances {

  /** Lets one transaction at a time change the cycles of the current organization. */
  void lock();

  /** Those of an organization. */
  List<WaitingCycle> of(String slug);

  /** Those of all organizations, in one statement. */
  List<WaitingCycle> all();

  /** The newest versions of the diagram, everybody's and own ones. */
  List<DeployedCycle> deployed();

  /**
   * @param last the period after which the first one is looked back on
   */
  void start(String slug, String definitionId, ReviewPeriod last, Instant due);

  void move(WaitingCycle cycle, Instant due);

  void end(WaitingCycle cycle);

  /** Whether this node runs jobs at all. */
  boolean areRunHere();
}
