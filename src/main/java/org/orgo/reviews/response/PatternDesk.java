package org.orgo.reviews.response;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.orgo.audit.AuditLog;
import org.orgo.cases.CaseId;
import org.orgo.people.CurrentActor;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.response.persistence.PatternMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dismisses patterns. */
@Service
public class PatternDesk {

  private static final int MAX_MUTED_PERIODS = 3;

  private final PatternMapper rows;
  private final PatternBoard board;
  private final DismissedCases cases;
  private final AuditLog audit;
  private final Clock clock;

  PatternDesk(
      PatternMapper rows, PatternBoard board, DismissedCases cases, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.board = board;
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Says that a pattern is none, for all periods of its case: its key is muted for the next periods
   * of its cadence, and the case is archived if nobody has begun with it.
   *
   * @param reason why; always needed
   * @param periods 1 to 3; null for a high risk, which is never muted
   * @throws NotFound when there is none or the actor may not see its case
   * @throws HighRiskIsNeverMuted when periods are named for a high risk
   * @throws PatternIsSettled when it was dismissed or muted before
   */
  @Transactional
  public RecordedPattern dismiss(PatternId id, String reason, Integer periods) {
    RecordedPattern pattern = board.get(id);
    CaseId theCase = new CaseId(pattern.caseId());
    cases.requireInCharge(theCase);
    InvalidRequest.requireText("reason", reason, TextLimits.MAX_REASON_LENGTH);
    requireMutable(pattern, periods);
    if (pattern.status() != PatternStatus.FIRED) {
      throw new PatternIsSettled(pattern);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var by = CurrentActor.get().userId();
    LocalDate until = periods == null ? null : after(latestPeriod(pattern), pattern, periods);
    if (rows.dismiss(CurrentTenant.require(), id, by, now, reason, periods, until) == 0) {
      throw new PatternIsSettled(board.get(id));
    }
    rows.dismissRest(CurrentTenant.require(), pattern, by, now, reason, periods, until);
    audit.record(
        LogCategory.WORKFLOW, "pattern.dismissed", "pattern", id, "status", "muted_periods");
    cases.archiveUntouched(theCase, reason);
    return board.get(id);
  }

  private static void requireMutable(RecordedPattern pattern, Integer periods) {
    if (pattern.kind() == PatternKind.HIGH_RISK) {
      if (periods != null) {
        throw new HighRiskIsNeverMuted();
      }
    } else if (periods == null || periods < 1 || periods > MAX_MUTED_PERIODS) {
      throw new InvalidRequest(
          FieldError.of("periods", "must be from 1 to %d".formatted(MAX_MUTED_PERIODS)));
    }
  }

  private LocalDate latestPeriod(RecordedPattern pattern) {
    return board.ofCase(new CaseId(pattern.caseId())).stream()
        .filter(each -> each.cadence() == pattern.cadence())
        .map(RecordedPattern::periodStart)
        .max(Comparator.naturalOrder())
        .orElse(pattern.periodStart());
  }

  private static LocalDate after(LocalDate start, RecordedPattern pattern, int periods) {
    return Stream.iterate(ReviewPeriod.beginning(pattern.cadence(), start), ReviewPeriod::next)
        .skip(periods)
        .findFirst()
        .orElseThrow()
        .start();
  }
}
