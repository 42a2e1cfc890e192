package org.orgo.engine.deployment.walk;

import java.util.Map;
import java.util.Optional;

/** Says what a step leaves behind, without doing what it does. */
@FunctionalInterface
public interface StepEffects {

  /**
   * @return the variables that it sets; empty when it is not known here
   */
  Optional<Map<String, Object>> after(WalkStep step);
}
