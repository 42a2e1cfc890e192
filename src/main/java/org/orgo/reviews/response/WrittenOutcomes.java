package org.orgo.reviews.response;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.response.persistence.PatternMapper;
import org.springframework.stereotype.Component;

/** Writes on a case and on its patterns what became of them, once. */
@Component
class WrittenOutcomes {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PatternMapper rows;
  private final CaseDesk cases;
  private final Clock clock;

  WrittenOutcomes(PatternMapper rows, CaseDesk cases, Clock clock) {
    this.rows = rows;
    this.cases = cases;
    this.clock = clock;
  }

  void write(UUID caseId, PatternOutcome outcome) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (rows.judged(CurrentTenant.require(), caseId, outcome, now) > 0) {
      cases.judged(
          new CaseId(caseId), JSON.createObjectNode().put("pattern_outcome", outcome.name()));
    }
  }
}
