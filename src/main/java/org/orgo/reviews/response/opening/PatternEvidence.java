package org.orgo.reviews.response.opening;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.response.RecordedPattern;
import org.orgo.reviews.response.persistence.EvidenceMapper;
import org.springframework.stereotype.Component;

/** Links a pattern's case to the work it was seen in. */
@Component
class PatternEvidence {

  private static final int MAX_LINKS = 50;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EvidenceMapper rows;
  private final CaseDesk cases;
  private final Clock clock;

  PatternEvidence(EvidenceMapper rows, CaseDesk cases, Clock clock) {
    this.rows = rows;
    this.cases = cases;
    this.clock = clock;
  }

  /** How many links are new. */
  int link(UUID caseId, FoundPattern found) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return rows.link(
        CurrentTenant.require(), caseId, newest(found.caseIds()), newest(found.taskIds()), now);
  }

  private static List<String> newest(List<UUID> evidence) {
    return evidence.stream().limit(MAX_LINKS).map(UUID::toString).toList();
  }

  /** Says on the case that a review has added to it. */
  void tell(RecordedPattern pattern, int linked) {
    ObjectNode data = JSON.createObjectNode();
    data.put("pattern_id", pattern.patternId().toString());
    data.put("cadence", pattern.cadence().name());
    data.put("period_start", pattern.periodStart().toString());
    data.put("events", pattern.events());
    data.put("linked", linked);
    cases.linked(new CaseId(pattern.caseId()), data);
  }
}
