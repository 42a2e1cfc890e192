package org.orgo.engine.deployment.check.bounds;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.orgo.engine.deployment.check.diagrams.ModelRule;

/** How much a diagram may cost. */
public final class Bounds {

  /** Tokens that one start can make, waiting ones included. */
  static final int MAX_TOKENS = 200;

  /** Repetitions inside each other. */
  static final int MAX_REPETITIONS = 1_000;

  /** From here on a timer is a rest: a loop with one in it leaves time for others. */
  static final Duration MIN_REST = Duration.ofSeconds(5);

  /** Between two firings of a timer that repeats. */
  static final Duration MIN_INTERVAL = Duration.ofMinutes(1);

  static final int MAX_START_TIMERS = 10;

  private Bounds() {}

  /**
   * @param putsOff whether a published delegate sets the date that a timer waits for next
   */
  public static List<ModelRule> rules(CallableModels models, Predicate<String> putsOff) {
    return List.of(
        new EndlessLoopRule(putsOff),
        new TimerPauseRule(),
        new CallCycleRule(models),
        new RepetitionRule(models),
        new TokenRule(models));
  }
}
