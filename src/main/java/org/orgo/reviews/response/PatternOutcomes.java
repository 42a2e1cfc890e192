package org.orgo.reviews.response;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
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

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PatternMapper rows;
  private final CaseDesk cases;
  private final Organizations organizations;
  private final Clock clock;

  PatternOutcomes(PatternMapper rows, CaseDesk cases, Organizations organizations, Clock clock) {
    this.rows = rows;
    this.cases = cases;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * Writes the outcome on each such pattern and on its case, once.
   *
   * @param found everything the statements find in the windows that end with the period
   */
  @Transactional
  public void judge(ReviewPeriod period, List<FoundPattern> found) {
    ZoneId zone = organizations.current().zone();
    Set<String> firing =
        found.stream()
            .map(each -> key(each.kind().name(), PatternKey.of(each.kind(), each.key()).hash()))
            .collect(Collectors.toSet());
    for (RecordedPattern pattern : rows.toJudge(CurrentTenant.require(), period, zone.getId())) {
      String key = key(pattern.kind().name(), PatternKey.hashOf(pattern.key()));
      PatternOutcome outcome =
          firing.contains(key) ? PatternOutcome.NOT_MENDED : quiet(pattern, period, zone);
      write(pattern, outcome);
    }
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

  private void write(RecordedPattern pattern, PatternOutcome outcome) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (rows.judged(CurrentTenant.require(), pattern.caseId(), outcome, now) > 0) {
      cases.judged(
          new CaseId(pattern.caseId()),
          JSON.createObjectNode().put("pattern_outcome", outcome.name()));
    }
  }

  private static String key(String kind, String hash) {
    return kind + " " + hash;
  }
}
