package org.orgo.reviews.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

/** Starts valid: the wet floor of the hospital, five times in a week. */
public final class PatternFixtures {

  private PatternKind kind = PatternKind.FREQUENCY;
  private String dimension = "subtype";
  private String alike = "slip_hazard";
  private Label label = Label.parse("11.94.Operations.Safety.Audit");
  private Visibility visibility = Visibility.RESTRICTED;
  private ReviewPeriod period = week(LocalDate.of(2026, 11, 2));
  private List<UUID> cases = List.of();
  private List<UUID> tasks = List.of();

  public static PatternFixtures aPattern() {
    return new PatternFixtures();
  }

  public static ReviewPeriod week(LocalDate monday) {
    return new ReviewPeriod(Cadence.WEEKLY, monday, monday.plusDays(6));
  }

  public static ReviewPeriod month(LocalDate first) {
    return new ReviewPeriod(Cadence.MONTHLY, first, first.plusMonths(1).minusDays(1));
  }

  public PatternFixtures of(PatternKind newKind) {
    kind = newKind;
    return this;
  }

  public PatternFixtures about(String newSubtype) {
    alike = newSubtype;
    return this;
  }

  /** Alike in the place instead of the subtype. */
  public PatternFixtures at(String place) {
    dimension = "location";
    alike = place;
    return this;
  }

  public PatternFixtures labelled(String newLabel) {
    label = Label.parse(newLabel);
    return this;
  }

  public PatternFixtures visible(Visibility newVisibility) {
    visibility = newVisibility;
    return this;
  }

  public PatternFixtures in(ReviewPeriod newPeriod) {
    period = newPeriod;
    return this;
  }

  public PatternFixtures seenIn(List<UUID> newCases) {
    cases = newCases;
    return this;
  }

  public PatternFixtures seenInTasks(List<UUID> newTasks) {
    tasks = newTasks;
    return this;
  }

  public FoundPattern found() {
    SortedMap<String, String> key =
        new TreeMap<>(
            Map.of("label_category", "9", "owner_role", "Operations.Safety", dimension, alike));
    return new FoundPattern(
        kind,
        key,
        period.end().minusDays(6),
        period.end(),
        Math.max(2, cases.size() + tasks.size()),
        2,
        new PatternThresholds(
            7, 2, 1, label, Severity.MAJOR, Map.of("table", "review-thresholds", "rule", "row 3")),
        new TreeMap<>(Map.of("events", BigDecimal.valueOf(cases.size()))),
        50.0,
        visibility,
        cases,
        tasks);
  }
}
