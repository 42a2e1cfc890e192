package org.orgo.reviews.patterns.detection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.reviews.patterns.persistence.Evidence;
import org.orgo.reviews.patterns.persistence.FrequencyMapper;
import org.orgo.reviews.patterns.persistence.FrequencyMapper.Repeated;
import org.orgo.reviews.patterns.persistence.FrequencyMapper.RepeatedKeys;
import org.orgo.vocabulary.label.HorizontalRole;
import org.springframework.stereotype.Component;

/** The same thing happens again and again. */
@Component
class FrequencyDetector implements PatternDetector {
  private final FrequencyMapper mapper;

  FrequencyDetector(FrequencyMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public PatternKind kind() {
    return PatternKind.FREQUENCY;
  }

  @Override
  public List<FoundPattern> find(PatternWindow window, PatternThresholds thresholds) {
    var organization = CurrentTenant.require();
    List<Repeated> fired =
        mapper.repeated(organization, window.start(), window.end(), thresholds.minimumEvents());
    if (fired.isEmpty()) {
      return List.of();
    }
    return mapper
        .evidence(organization, window.start(), window.end(), RepeatedKeys.of(fired))
        .stream()
        .filter(evidence -> evidence.sources() >= thresholds.minimumSources())
        .map(evidence -> pattern(fired.get(evidence.number() - 1), evidence, window, thresholds))
        .toList();
  }

  private static FoundPattern pattern(
      Repeated key, Evidence evidence, PatternWindow window, PatternThresholds thresholds) {
    return new FoundPattern(
        PatternKind.FREQUENCY,
        new TreeMap<>(
            Map.of(
                "label_category",
                String.valueOf(key.labelCategory()),
                "owner_role",
                key.ownerRole(),
                key.dimension(),
                key.value())),
        window.start(),
        window.end(),
        key.events(),
        evidence.sources(),
        thresholds.about(HorizontalRole.parse(key.ownerRole())),
        PatternNumbers.of("fires_at_monthly_rate", thresholds.firesAtMonthlyRate()).asMap(),
        null,
        evidence.visibility(),
        evidence.cases(),
        evidence.tasks());
  }
}
