package org.orgo.reviews.response;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.response.persistence.PatternMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of the patterns whose case was closed one window ago whether they were mended. */
@Service
public class PatternOutcomes {

  private final PatternMapper rows;
  private final WrittenOutcomes written;
  private final Organizations organizations;

  PatternOutcomes(PatternMapper rows, WrittenOutcomes written, Organizations organizations) {
    this.rows = rows;
    this.written = written;
    this.organizations = organizations;
  }

  /**
   * Writes the outcome on each such case and on its patterns, once. Silence is judged by those who
   * look for it.
   *
   * @param found everything the statements find in the windows that end with the period
   */
  @Transactional
  public void judge(ReviewPeriod period, List<FoundPattern> found) {
    ZoneId zone = organizations.current().zone();
    Set<String> firing =
        found.stream()
            .map(each -> key(each.kind().name(), PatternKey.of(each).hash()))
            .collect(Collectors.toSet());
    rows.toJudge(CurrentTenant.require(), period, zone.getId()).stream()
        .collect(
            Collectors.groupingBy(RecordedPattern::caseId, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (caseId, patterns) ->
                written.write(
                    caseId,
                    patterns.stream().anyMatch(pattern -> firing.contains(key(pattern)))
                        ? PatternOutcome.NOT_MENDED
                        : quiet(patterns.get(0), period, zone)));
  }

  /**
   * Where less arrived in all than the pattern needs, it could not have fired whatever happened.
   */
  private PatternOutcome quiet(RecordedPattern pattern, ReviewPeriod period, ZoneId zone) {
    Instant to = period.end().plusDays(1).atStartOfDay(zone).toInstant();
    Instant from = period.end().minusDays(pattern.windowDays() - 1L).atStartOfDay(zone).toInstant();
    return rows.arrived(CurrentTenant.require(), from, to) >= pattern.minimumEvents()
        ? PatternOutcome.MENDED
        : PatternOutcome.CANNOT_TELL;
  }

  private static String key(RecordedPattern pattern) {
    return key(pattern.kind().name(), PatternKey.hashOf(pattern.key()));
  }

  private static String key(String kind, String hash) {
    return kind + " " + hash;
  }
}
