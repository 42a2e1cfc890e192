package org.orgo.reviews.patterns.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.reviews.patterns.persistence.Evidence;
import org.orgo.reviews.patterns.persistence.WellbeingMapper;
import org.orgo.reviews.patterns.persistence.WellbeingMapper.PersonsChange;
import org.orgo.reviews.patterns.statistics.WellbeingChange;
import org.springframework.stereotype.Component;

/**
 * The answers of a group fell, against those of the other groups. The latest answers are those of
 * the window, the answers before those of three such windows. No work is evidence for it.
 */
@Component
class WellbeingDetector implements PatternDetector {
  private static final int WINDOWS_BEFORE = 3;

  /** Whole weeks, so that the same days of the week are compared. */
  private static final int YEAR_IN_WEEKS = 52;

  private static final double[] NONE = {};

  private final WellbeingMapper mapper;

  WellbeingDetector(WellbeingMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public PatternKind kind() {
    return PatternKind.WELLBEING_DROP;
  }

  @Override
  public List<FoundPattern> find(PatternWindow window, PatternThresholds thresholds) {
    Map<String, double[]> changes = changes(window, thresholds.windowDays());
    if (changes.isEmpty()) {
      return List.of();
    }
    Map<String, double[]> lastYear = changes(yearBefore(window), thresholds.windowDays());
    Map<String, WellbeingChange> judged = new LinkedHashMap<>();
    changes.forEach(
        (group, change) ->
            WellbeingChange.of(change, others(changes, group), lastYear.getOrDefault(group, NONE))
                .filter(found -> found.persons() >= thresholds.minimumEvents())
                .ifPresent(found -> judged.put(group, found)));
    return judged.entrySet().stream()
        .filter(group -> group.getValue().isDrop())
        .map(group -> pattern(group.getKey(), group.getValue(), judged.size(), window, thresholds))
        .toList();
  }

  private Map<String, double[]> changes(PatternWindow window, int days) {
    LocalDate before = window.start().minusDays((long) WINDOWS_BEFORE * days);
    return mapper.changes(CurrentTenant.require(), before, window.start(), window.end()).stream()
        .collect(
            Collectors.groupingBy(
                PersonsChange::code,
                LinkedHashMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    persons -> persons.stream().mapToDouble(PersonsChange::change).toArray())));
  }

  private static List<double[]> others(Map<String, double[]> changes, String group) {
    Map<String, double[]> others = new LinkedHashMap<>(changes);
    others.remove(group);
    return new ArrayList<>(others.values());
  }

  private static PatternWindow yearBefore(PatternWindow window) {
    return new PatternWindow(
        window.start().minusWeeks(YEAR_IN_WEEKS), window.end().minusWeeks(YEAR_IN_WEEKS));
  }

  private static FoundPattern pattern(
      String group,
      WellbeingChange change,
      int judged,
      PatternWindow window,
      PatternThresholds thresholds) {
    return new FoundPattern(
        PatternKind.WELLBEING_DROP,
        new TreeMap<>(Map.of("group", group)),
        window.start(),
        window.end(),
        change.persons(),
        change.persons(),
        thresholds,
        PatternNumbers.of("fall", change.fall())
            .and("t", change.t())
            .and("t_limit", change.limit())
            .and("judged", judged)
            .and("expected_false_alarms", judged * WellbeingChange.FALSE_ALARMS_PERCENT / 100)
            .asMap(),
        WellbeingChange.FALSE_ALARMS_PERCENT,
        Evidence.NONE.visibility(),
        List.of(),
        List.of());
  }
}
