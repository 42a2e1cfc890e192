package org.orgo.reviews.patterns.detection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.reviews.patterns.persistence.CrossDepartmentMapper;
import org.orgo.reviews.patterns.persistence.CrossDepartmentMapper.Shared;
import org.orgo.reviews.patterns.persistence.Evidence;
import org.springframework.stereotype.Component;

/** The same thing happens in several functions, and not nearly always in one of them. */
@Component
class CrossDepartmentDetector implements PatternDetector {
  private static final double PERCENT = 100;

  private final CrossDepartmentMapper mapper;

  CrossDepartmentDetector(CrossDepartmentMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public PatternKind kind() {
    return PatternKind.CROSS_DEPARTMENT;
  }

  @Override
  public List<FoundPattern> find(PatternWindow window, PatternThresholds thresholds) {
    var organization = CurrentTenant.require();
    List<Shared> fired =
        mapper.shared(
            organization,
            window.start(),
            window.end(),
            thresholds.minimumSources(),
            thresholds.minimumEvents());
    if (fired.isEmpty()) {
      return List.of();
    }
    return mapper
        .evidence(
            organization,
            window.start(),
            window.end(),
            fired.stream().map(Shared::category).toList(),
            fired.stream().map(Shared::subtype).toList())
        .stream()
        .map(evidence -> pattern(fired.get(evidence.number() - 1), evidence, window, thresholds))
        .toList();
  }

  private static FoundPattern pattern(
      Shared key, Evidence evidence, PatternWindow window, PatternThresholds thresholds) {
    return new FoundPattern(
        PatternKind.CROSS_DEPARTMENT,
        new TreeMap<>(Map.of("category", key.category(), "subtype", key.subtype())),
        window.start(),
        window.end(),
        key.events(),
        evidence.sources(),
        thresholds,
        PatternNumbers.of("functions", key.functions())
            .and("largest_share_percent", PERCENT * key.largest() / key.events())
            .and("fires_at_monthly_rate", thresholds.firesAtMonthlyRate())
            .asMap(),
        null,
        evidence.visibility(),
        evidence.cases(),
        evidence.tasks());
  }
}
