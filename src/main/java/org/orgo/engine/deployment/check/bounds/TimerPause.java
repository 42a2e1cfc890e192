package org.orgo.engine.deployment.check.bounds;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/**
 * How long a timer waits and how often it fires.
 *
 * @param length of one wait; empty when it is not known before it runs, or may have passed
 * @param repeats 1 for a timer that fires once
 */
record TimerPause(Optional<Duration> length, int repeats) {

  private static final Pattern CYCLE = Pattern.compile("R(\\d{1,9})/(.+)");
  private static final OffsetDateTime ANY_DAY = OffsetDateTime.parse("2026-02-01T00:00:00Z");

  static TimerPause of(TimerEventDefinition timer) {
    if (timer.getTimeCycle() != null) {
      Matcher cycle = CYCLE.matcher(timer.getTimeCycle().getTextContent().strip());
      return cycle.matches()
          ? new TimerPause(duration(cycle.group(2)), Integer.parseInt(cycle.group(1)))
          : new TimerPause(Optional.empty(), Integer.MAX_VALUE);
    }
    return new TimerPause(
        timer.getTimeDuration() == null
            ? Optional.empty()
            : duration(timer.getTimeDuration().getTextContent().strip()),
        1);
  }

  boolean isRest() {
    return length.filter(each -> each.compareTo(Bounds.MIN_REST) >= 0).isPresent();
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException noTime) {
      return days(text);
    }
  }

  private static Optional<Duration> days(String text) {
    try {
      return Optional.of(Duration.between(ANY_DAY, ANY_DAY.plus(Period.parse(text))));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
