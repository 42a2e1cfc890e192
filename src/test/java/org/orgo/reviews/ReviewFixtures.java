package org.orgo.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

public final class ReviewFixtures {

  private ReviewFixtures() {}

  /** A pattern that needs nothing to exist. */
  public static FoundPattern aPattern(PatternKind kind) {
    return new FoundPattern(
        kind,
        new TreeMap<>(Map.of("category", "1", "subtype", "slip_hazard")),
        LocalDate.parse("2026-03-23"),
        LocalDate.parse("2026-03-29"),
        4,
        2,
        new PatternThresholds(
            7,
            2,
            1,
            Label.parse("11.94.Operations.Safety.Audit"),
            Severity.MAJOR,
            Map.of("table", "review-thresholds")),
        new TreeMap<>(),
        12.5,
        Visibility.INTERNAL,
        List.of(UUID.randomUUID()),
        List.of());
  }
}
