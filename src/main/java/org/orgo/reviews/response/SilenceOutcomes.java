package org.orgo.reviews.response;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.patterns.SilenceFindings;
import org.orgo.reviews.response.persistence.PatternMapper;
import org.orgo.reviews.response.persistence.PatternMapper.ClosedSilence;
import org.springframework.stereotype.Component;

/**
 * Says of silent queues whose case was closed whether work comes again. Its window is the history
 * by which a queue is judged and not a time to wait, so that a week decides.
 */
@Component
public class SilenceOutcomes {

  private static final Duration PATIENCE = Duration.ofDays(7);

  private final PatternMapper rows;
  private final WrittenOutcomes written;
  private final Clock clock;

  SilenceOutcomes(PatternMapper rows, WrittenOutcomes written, Clock clock) {
    this.rows = rows;
    this.written = written;
    this.clock = clock;
  }

  /** Writes the outcome on each such case and on its patterns, once. */
  public void judge(SilenceFindings found) {
    for (ClosedSilence closed : rows.closedSilences(CurrentTenant.require())) {
      outcome(closed, found).ifPresent(outcome -> written.write(closed.caseId(), outcome));
    }
  }

  private Optional<PatternOutcome> outcome(ClosedSilence closed, SilenceFindings found) {
    Instant last = found.lastArrivals().getOrDefault(closed.queue(), Instant.MIN);
    if (last.isAfter(closed.closedAt())) {
      return Optional.of(PatternOutcome.MENDED);
    }
    if (clock.instant().isBefore(closed.closedAt().plus(PATIENCE))) {
      return Optional.empty();
    }
    boolean isSilent =
        found.silent().stream().anyMatch(each -> each.key().containsValue(closed.queue()));
    return Optional.of(isSilent ? PatternOutcome.NOT_MENDED : PatternOutcome.CANNOT_TELL);
  }
}
