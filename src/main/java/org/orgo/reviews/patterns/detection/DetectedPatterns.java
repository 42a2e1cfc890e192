package org.orgo.reviews.patterns.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.reviews.patterns.thresholds.ReviewThresholds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks every detector whose kind the review looks for. */
@Component
class DetectedPatterns implements PatternSearch {
  private final List<PatternDetector> detectors;
  private final ReviewThresholds thresholds;

  DetectedPatterns(List<PatternDetector> detectors, ReviewThresholds thresholds) {
    this.detectors = detectors;
    this.thresholds = thresholds;
  }

  @Override
  @Transactional
  public List<FoundPattern> search(ReviewPeriod period, Set<PatternKind> kinds) {
    return detectors.stream()
        .filter(detector -> kinds.contains(detector.kind()))
        .flatMap(detector -> found(detector, period).stream())
        .toList();
  }

  /** A key that both pairs of numbers find is found once, by the first. */
  private List<FoundPattern> found(PatternDetector detector, ReviewPeriod period) {
    List<FoundPattern> all = new ArrayList<>();
    Set<SortedMap<String, String>> known = new HashSet<>();
    for (PatternThresholds each : thresholds.of(detector.kind(), period.cadence())) {
      detector.find(PatternWindow.endingOn(period.end(), each.windowDays()), each).stream()
          .filter(pattern -> known.add(pattern.key()))
          .forEach(all::add);
    }
    return all;
  }
}
