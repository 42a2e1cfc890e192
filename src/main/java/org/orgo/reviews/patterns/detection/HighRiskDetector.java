package org.orgo.reviews.patterns.detection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.HighRiskIndicators;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.reviews.patterns.persistence.Evidence;
import org.orgo.reviews.patterns.persistence.HighRiskMapper;
import org.orgo.reviews.patterns.persistence.HighRiskMapper.Risk;
import org.springframework.stereotype.Component;

/** A word of the organization's list of high risks; some of them count once. */
@Component
class HighRiskDetector implements PatternDetector {

  private final HighRiskMapper mapper;
  private final HighRiskIndicators indicators;

  HighRiskDetector(HighRiskMapper mapper, HighRiskIndicators indicators) {
    this.mapper = mapper;
    this.indicators = indicators;
  }

  @Override
  public PatternKind kind() {
    return PatternKind.HIGH_RISK;
  }

  @Override
  public List<FoundPattern> find(PatternWindow window, PatternThresholds thresholds) {
    var organization = CurrentTenant.require();
    indicators.keepShipped();
    List<Risk> fired =
        mapper.risks(organization, window.start(), window.end(), thresholds.minimumEvents());
    if (fired.isEmpty()) {
      return List.of();
    }
    return mapper
        .evidence(
            organization, window.start(), window.end(), fired.stream().map(Risk::word).toList())
        .stream()
        .filter(evidence -> isEnough(fired.get(evidence.number() - 1), evidence, thresholds))
        .map(evidence -> pattern(fired.get(evidence.number() - 1), evidence, window, thresholds))
        .toList();
  }

  private static boolean isEnough(Risk risk, Evidence evidence, PatternThresholds thresholds) {
    return risk.onceIsEnough() || evidence.sources() >= thresholds.minimumSources();
  }

  private static FoundPattern pattern(
      Risk risk, Evidence evidence, PatternWindow window, PatternThresholds thresholds) {
    return new FoundPattern(
        PatternKind.HIGH_RISK,
        new TreeMap<>(Map.of("indicator", risk.word())),
        window.start(),
        window.end(),
        risk.events(),
        evidence.sources(),
        thresholds,
        PatternNumbers.of("fires_from", risk.onceIsEnough() ? 1 : thresholds.minimumEvents())
            .asMap(),
        null,
        evidence.visibility(),
        evidence.cases(),
        evidence.tasks());
  }
}
