package org.orgo.reviews.patterns.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.reviews.patterns.persistence.Evidence;
import org.orgo.reviews.patterns.persistence.SlaMapper;
import org.orgo.reviews.patterns.persistence.SlaMapper.Punctuality;
import org.orgo.reviews.patterns.statistics.LateShare;
import org.orgo.vocabulary.label.HorizontalRole;
import org.springframework.stereotype.Component;

/** A role misses its deadlines clearly more often than it did. */
@Component
class SlaDetector implements PatternDetector {
  private static final double PERCENT = 100;

  /** Items may have been opened so long before their deadline. */
  private static final int MAX_DAYS_TO_DEADLINE = 92;

  private final SlaMapper mapper;
  private final Organizations organizations;

  SlaDetector(SlaMapper mapper, Organizations organizations) {
    this.mapper = mapper;
    this.organizations = organizations;
  }

  @Override
  public PatternKind kind() {
    return PatternKind.SLA_DRIFT;
  }

  @Override
  public List<FoundPattern> find(PatternWindow window, PatternThresholds thresholds) {
    int days = thresholds.windowDays();
    LocalDate from = window.end().minusDays((long) LateShare.WINDOWS * days - 1);
    Map<String, Windows> roles = new LinkedHashMap<>();
    mapper
        .punctuality(
            CurrentTenant.require(),
            from.minusDays(MAX_DAYS_TO_DEADLINE),
            from,
            window.end(),
            days,
            organizations.current().timeZone())
        .forEach(row -> roles.computeIfAbsent(row.ownerRole(), role -> new Windows()).add(row));
    Map<String, LateShare> judged = new LinkedHashMap<>();
    roles.forEach(
        (role, windows) ->
            LateShare.of(windows.late, windows.items, thresholds.minimumEvents())
                .ifPresent(share -> judged.put(role, share)));
    List<String> drifting =
        judged.keySet().stream().filter(role -> judged.get(role).isDrift()).toList();
    List<FoundPattern> found = new ArrayList<>();
    for (Evidence evidence : evidence(window, drifting)) {
      String role = drifting.get(evidence.number() - 1);
      found.add(
          pattern(
              role,
              roles.get(role).items[0],
              numbers(judged.get(role), judged.size()),
              evidence,
              window,
              thresholds));
    }
    return found;
  }

  /** Items and late ones of a role, the newest window first. */
  private static final class Windows {
    private final int[] items = new int[LateShare.WINDOWS];
    private final int[] late = new int[LateShare.WINDOWS];

    void add(Punctuality row) {
      items[row.back()] = row.items();
      late[row.back()] = row.late();
    }
  }

  private List<Evidence> evidence(PatternWindow window, List<String> roles) {
    return roles.isEmpty()
        ? List.of()
        : mapper.late(
            CurrentTenant.require(),
            window.start().minusDays(MAX_DAYS_TO_DEADLINE),
            window.start(),
            window.end(),
            organizations.current().timeZone(),
            roles);
  }

  private static PatternNumbers numbers(LateShare share, int judged) {
    return PatternNumbers.of("late_percent", PERCENT * share.now())
        .and("late_percent_before", PERCENT * share.before())
        .and("dispersion", share.dispersion())
        .and("z", share.z())
        .and("judged", judged)
        .and("expected_false_alarms", judged * LateShare.FALSE_ALARMS_PERCENT / PERCENT);
  }

  private static FoundPattern pattern(
      String role,
      int items,
      PatternNumbers numbers,
      Evidence evidence,
      PatternWindow window,
      PatternThresholds thresholds) {
    return new FoundPattern(
        PatternKind.SLA_DRIFT,
        new TreeMap<>(Map.of("owner_role", role)),
        window.start(),
        window.end(),
        items,
        evidence.sources(),
        thresholds.about(HorizontalRole.parse(role)),
        numbers.asMap(),
        LateShare.FALSE_ALARMS_PERCENT,
        evidence.visibility(),
        evidence.cases(),
        evidence.tasks());
  }
}
