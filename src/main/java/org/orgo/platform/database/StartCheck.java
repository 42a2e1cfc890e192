package org.orgo.platform.database;

import org.springframework.core.env.Environment;

/**
 * Looks at settings before anything is started or logged, so that a wrong one is all that is said.
 * A module names its own in {@code META-INF/spring.factories}.
 */
@FunctionalInterface
public interface StartCheck {

  /**
   * @throws CannotStart in one sentence that says what to do
   */
  void run(Environment environment);
}
