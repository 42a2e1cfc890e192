package org.orgo.organizations.profile;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.orgo.organizations.profile.Profile.Cyclic;
import org.orgo.organizations.profile.Profile.Defaults;
import org.orgo.organizations.profile.Profile.Escalation;
import org.orgo.organizations.profile.Profile.Immediate;
import org.orgo.organizations.profile.Profile.Pattern;
import org.orgo.organizations.profile.Profile.Records;
import org.orgo.organizations.profile.Profile.Reviews;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Visibility;

/** The settings of a profile and their keys, in one place for reading and for writing. */
final class ProfileSettings {
  /** A century: long enough for every retention, short enough for every calendar. */
  private static final int MAX_DAYS = 36_525;

  private ProfileSettings() {}

  static Profile read(String code, SettingReader from) {
    Profile profile =
        new Profile(
            code,
            new Escalation(
                from.duration("escalation.reactivity"),
                from.duration("escalation.maximum"),
                from.oneOf("escalation.granularity", Granularity.class),
                from.flag("escalation.clock_stops_on_hold"),
                new Immediate(
                    from.flag("escalation.immediate.critical"),
                    from.flag("escalation.immediate.major"),
                    from.flag("escalation.immediate.moderate"),
                    from.flag("escalation.immediate.minor"))),
            from.oneOf("transparency", Transparency.class),
            from.oneOf("notify_scope", NotifyScope.class),
            from.oneOf("automation", Automation.class),
            new Defaults(
                from.oneOf("defaults.visibility", Visibility.class),
                from.oneOf("defaults.priority", Priority.class)),
            new Reviews(
                from.oneOf("reviews.rhythm", ReviewRhythm.class),
                new Pattern(
                    from.oneOf("reviews.pattern.sensitivity", PatternSensitivity.class),
                    from.number("reviews.pattern.window_days", MAX_DAYS),
                    from.number("reviews.pattern.minimum_events", 1_000_000)),
                new Cyclic(
                    from.flag("reviews.cyclic.weekly"),
                    from.flag("reviews.cyclic.monthly"),
                    from.flag("reviews.cyclic.yearly"),
                    from.flag("reviews.cyclic.cross_department_trends"),
                    from.flag("reviews.cyclic.high_risk_indicators"))),
            new Records(
                from.oneOf("records.log_level", LogLevel.class),
                from.number("records.retention_days", MAX_DAYS)));
    from.nothingElse();
    Duration reactivity = profile.escalation().reactivity();
    if (profile.escalation().maximum().compareTo(reactivity) < 0) {
      throw from.wrong(
          "escalation.maximum",
          "a duration not shorter than escalation.reactivity, " + Durations.write(reactivity));
    }
    return profile;
  }

  static Map<String, String> write(Profile profile) {
    Map<String, String> to = new LinkedHashMap<>();
    Escalation escalation = profile.escalation();
    to.put("escalation.reactivity", Durations.write(escalation.reactivity()));
    to.put("escalation.maximum", Durations.write(escalation.maximum()));
    to.put("escalation.granularity", word(escalation.granularity()));
    to.put("escalation.clock_stops_on_hold", String.valueOf(escalation.clockStopsOnHold()));
    Immediate immediate = escalation.immediate();
    to.put("escalation.immediate.critical", String.valueOf(immediate.critical()));
    to.put("escalation.immediate.major", String.valueOf(immediate.major()));
    to.put("escalation.immediate.moderate", String.valueOf(immediate.moderate()));
    to.put("escalation.immediate.minor", String.valueOf(immediate.minor()));
    to.put("transparency", word(profile.transparency()));
    to.put("notify_scope", word(profile.notifyScope()));
    to.put("automation", word(profile.automation()));
    to.put("defaults.visibility", word(profile.defaults().visibility()));
    to.put("defaults.priority", word(profile.defaults().priority()));
    Reviews reviews = profile.reviews();
    to.put("reviews.rhythm", word(reviews.rhythm()));
    to.put("reviews.pattern.sensitivity", word(reviews.pattern().sensitivity()));
    to.put("reviews.pattern.window_days", String.valueOf(reviews.pattern().windowDays()));
    to.put("reviews.pattern.minimum_events", String.valueOf(reviews.pattern().minimumEvents()));
    Cyclic cyclic = reviews.cyclic();
    to.put("reviews.cyclic.weekly", String.valueOf(cyclic.weekly()));
    to.put("reviews.cyclic.monthly", String.valueOf(cyclic.monthly()));
    to.put("reviews.cyclic.yearly", String.valueOf(cyclic.yearly()));
    to.put(
        "reviews.cyclic.cross_department_trends", String.valueOf(cyclic.crossDepartmentTrends()));
    to.put("reviews.cyclic.high_risk_indicators", String.valueOf(cyclic.highRiskIndicators()));
    to.put("records.log_level", word(profile.records().logLevel()));
    to.put("records.retention_days", String.valueOf(profile.records().retentionDays()));
    return to;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
