package org.orgo.reviews.patterns.thresholds;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.Decisions;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Profile;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;
import org.springframework.stereotype.Component;

/** Says from when on a review of the current organization calls something a pattern. */
@Component
public class ReviewThresholds {
  static final DecisionKey TABLE = new DecisionKey("review-thresholds");

  private final Decisions decisions;
  private final OrganizationProfiles profiles;

  ReviewThresholds(Decisions decisions, OrganizationProfiles profiles) {
    this.decisions = decisions;
    this.profiles = profiles;
  }

  /**
   * Nothing when the review does not look for it. Two where neither the table nor the profile is
   * stricter in any case: whichever is reached first fires. They begin with the one that the lower
   * steady rate reaches.
   */
  public List<PatternThresholds> of(PatternKind kind, Cadence cadence) {
    Profile profile = profiles.current();
    if (!isLookedFor(kind, profile.reviews().cyclic())) {
      return List.of();
    }
    DecisionOutcome row = decisions.evaluate(TABLE, inputs(kind, cadence, profile));
    if (row.number(ThresholdColumns.WINDOW_DAYS, 0) < 1) {
      return List.of();
    }
    PatternThresholds written = read(row);
    return kind.countsEvents()
        ? stricter(written, ofProfile(written, profile), cadence)
        : List.of(written);
  }

  static Map<String, Object> inputs(PatternKind kind, Cadence cadence, Profile profile) {
    return Map.of(
        "profile", profile.code(),
        "sensitivity", profile.reviews().pattern().sensitivity().name().toLowerCase(Locale.ROOT),
        "cadence", cadence.name(),
        "kind", kind.name());
  }

  private static boolean isLookedFor(PatternKind kind, Profile.Cyclic switches) {
    return switch (kind) {
      case CROSS_DEPARTMENT -> switches.crossDepartmentTrends();
      case HIGH_RISK -> switches.highRiskIndicators();
      default -> true;
    };
  }

  private static PatternThresholds read(DecisionOutcome row) {
    try {
      return new PatternThresholds(
          whole(row, ThresholdColumns.WINDOW_DAYS),
          whole(row, ThresholdColumns.MINIMUM_EVENTS),
          whole(row, ThresholdColumns.DISTINCT_SOURCES),
          Label.parse(row.text(ThresholdColumns.LABEL)),
          Severity.valueOf(row.text(ThresholdColumns.SEVERITY).toUpperCase(Locale.ROOT)),
          origin(row));
    } catch (IllegalArgumentException missing) {
      throw new IncompleteThresholds(row, missing);
    }
  }

  private static int whole(DecisionOutcome row, String column) {
    int value = (int) row.number(column, 0);
    if (value < 1) {
      throw new IllegalArgumentException(column);
    }
    return value;
  }

  private static Map<String, String> origin(DecisionOutcome row) {
    var origin = new LinkedHashMap<String, String>();
    origin.put("table", row.table().value());
    origin.put("version", String.valueOf(row.version()));
    origin.put("rule", row.rules().get(0).id());
    origin.put("reason", row.rules().get(0).description());
    origin.put("numbers", "table");
    return origin;
  }

  private static PatternThresholds ofProfile(PatternThresholds written, Profile profile) {
    var origin = new LinkedHashMap<>(written.origin());
    origin.put("numbers", "profile");
    origin.put("profile", profile.code());
    return new PatternThresholds(
        profile.reviews().pattern().windowDays(),
        profile.reviews().pattern().minimumEvents(),
        written.minimumSources(),
        written.label(),
        written.severity(),
        origin);
  }

  private static List<PatternThresholds> stricter(
      PatternThresholds written, PatternThresholds own, Cadence cadence) {
    if (firesWhenever(written, own) || own.windowDays() < days(cadence)) {
      return List.of(written);
    }
    return firesWhenever(own, written)
        ? List.of(own)
        : Stream.of(written, own)
            .sorted(Comparator.comparingDouble(PatternThresholds::firesAtMonthlyRate))
            .toList();
  }

  /** Whether the one fires in every case in which the other does. */
  private static boolean firesWhenever(PatternThresholds one, PatternThresholds other) {
    return one.windowDays() >= other.windowDays() && one.minimumEvents() <= other.minimumEvents();
  }

  /** A shorter window would overlook a part of what the review looks back on. */
  private static int days(Cadence cadence) {
    return switch (cadence) {
      case WEEKLY -> 7;
      case MONTHLY -> 28;
      case YEARLY -> 365;
    };
  }
}
