package org.orgo.organizations.profile;

import java.time.Duration;
import java.util.Map;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

/** How an organization wants to work: deadlines, openness, reviews, records and defaults. */
public record Profile(
    String code,
    Escalation escalation,
    Transparency transparency,
    NotifyScope notifyScope,
    Automation automation,
    Defaults defaults,
    Reviews reviews,
    Records records) {

  /** When unanswered work moves up, and how. Both durations run in the organization's calendar. */
  public record Escalation(
      Duration reactivity,
      Duration maximum,
      Granularity granularity,
      boolean clockStopsOnHold,
      Immediate immediate) {}

  /** Which severities escalate at creation. Shipped profiles let moderate follow minor. */
  public record Immediate(boolean critical, boolean major, boolean moderate, boolean minor) {

    public boolean escalates(Severity severity) {
      return switch (severity) {
        case CRITICAL -> critical;
        case MAJOR -> major;
        case MODERATE -> moderate;
        case MINOR -> minor;
      };
    }
  }

  /** What a new item gets where no table decides otherwise. */
  public record Defaults(Visibility visibility, Priority priority) {}

  /** The looking back: its rhythm, what counts as a pattern, which cyclic reviews are held. */
  public record Reviews(ReviewRhythm rhythm, Pattern pattern, Cyclic cyclic) {}

  public record Pattern(PatternSensitivity sensitivity, int windowDays, int minimumEvents) {}

  public record Cyclic(
      boolean weekly,
      boolean monthly,
      boolean yearly,
      boolean crossDepartmentTrends,
      boolean highRiskIndicators) {}

  public record Records(LogLevel logLevel, int retentionDays) {}

  /** Every setting under its key in the profile files, as it would be written there. */
  public Map<String, String> settings() {
    return ProfileSettings.write(this);
  }
}
