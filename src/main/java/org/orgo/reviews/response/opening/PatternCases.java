package org.orgo.reviews.response.opening;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.response.PatternKey;
import org.orgo.reviews.response.PatternResponse;
import org.orgo.reviews.response.PatternStatus;
import org.orgo.reviews.response.RecordedPattern;
import org.orgo.reviews.response.SharedEvidence;
import org.orgo.reviews.response.persistence.PatternMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a row for each pattern and lets its case be opened, or adds to the case that is open. */
@Component
class PatternCases implements PatternResponse {

  private final PatternMapper rows;
  private final PatternDrafts drafts;
  private final PatternWork work;
  private final PatternEvidence evidence;

  PatternCases(
      PatternMapper rows, PatternDrafts drafts, PatternWork work, PatternEvidence evidence) {
    this.rows = rows;
    this.drafts = drafts;
    this.work = work;
    this.evidence = evidence;
  }

  @Override
  @Transactional
  public void answer(ReviewPeriod period, List<FoundPattern> patterns) {
    // all of them first and in one order everywhere, so that two nodes never wait for each other
    patterns.stream()
        .map(PatternKey::of)
        .sorted(Comparator.comparing((PatternKey key) -> key.kind() + key.hash()))
        .forEach(key -> rows.lock(CurrentTenant.require(), key));
    SharedEvidence.of(patterns).forEach(group -> answer(period, group));
  }

  /** The richest goes into a case that one of the others has already, or opens it for all. */
  private void answer(ReviewPeriod period, SharedEvidence group) {
    Optional<UUID> open =
        group
            .all()
            .map(found -> rows.openCase(CurrentTenant.require(), PatternKey.of(found)))
            .flatMap(Optional::stream)
            .findFirst();
    RecordedPattern richest = known(period, group.richest(), null);
    if (richest == null) {
      richest = fired(period, group.richest(), open);
    }
    for (FoundPattern found : group.covered()) {
      if (known(period, found, richest) == null) {
        covered(period, found, richest);
      }
    }
  }

  /**
   * The same period was looked at before; what has come since is added.
   *
   * @return null when it was not
   */
  private RecordedPattern known(ReviewPeriod period, FoundPattern found, RecordedPattern covering) {
    PatternKey key = PatternKey.of(found);
    Optional<RecordedPattern> known = rows.ofPeriod(CurrentTenant.require(), key, period);
    if (known.isPresent() && known.get().status() == PatternStatus.FIRED) {
      again(
          known.get(),
          key,
          drafts.of(period, found, known.get().caseId(), PatternStatus.FIRED, covering),
          found);
    }
    return known.orElse(null);
  }

  private void again(
      RecordedPattern known, PatternKey key, RecordedPattern measured, FoundPattern found) {
    rows.measuredAgain(CurrentTenant.require(), known.patternId(), measured);
    int linked = isOpen(known.caseId(), key) ? evidence.link(known.caseId(), found) : 0;
    if (linked > 0) {
      evidence.tell(known, linked);
    }
  }

  private boolean isOpen(UUID caseId, PatternKey key) {
    return rows.openCase(CurrentTenant.require(), key).filter(caseId::equals).isPresent();
  }

  private RecordedPattern fired(ReviewPeriod period, FoundPattern found, Optional<UUID> open) {
    PatternKey key = PatternKey.of(found);
    Optional<RecordedPattern> muted = rows.mutedBy(CurrentTenant.require(), key, period);
    if (muted.isPresent()) {
      return insert(drafts.of(period, found, muted.get().caseId(), PatternStatus.MUTED, null), key);
    }
    RecordedPattern fired =
        drafts.of(period, found, open.orElseGet(UUID::randomUUID), PatternStatus.FIRED, null);
    if (open.isEmpty()) {
      work.open(fired, found);
    }
    insert(fired, key);
    int linked = evidence.link(fired.caseId(), found);
    if (open.isPresent()) {
      evidence.tell(fired, linked);
    }
    return fired;
  }

  /** Whoever said of the richest that it is none has said so of this one. */
  private void covered(ReviewPeriod period, FoundPattern found, RecordedPattern richest) {
    PatternKey key = PatternKey.of(found);
    Optional<UUID> muted =
        rows.mutedBy(CurrentTenant.require(), key, period).map(RecordedPattern::caseId);
    Optional<UUID> open = rows.openCase(CurrentTenant.require(), key);
    if (muted.isPresent() || (open.isEmpty() && richest.status() != PatternStatus.FIRED)) {
      UUID dismissed = muted.orElse(richest.caseId());
      insert(drafts.of(period, found, dismissed, PatternStatus.MUTED, richest), key);
      return;
    }
    RecordedPattern fired =
        drafts.of(period, found, open.orElse(richest.caseId()), PatternStatus.FIRED, richest);
    insert(fired, key);
    int linked = isOpen(fired.caseId(), key) ? evidence.link(fired.caseId(), found) : 0;
    if (linked > 0) {
      evidence.tell(fired, linked);
    }
  }

  /**
   * @throws IllegalStateException when the row is there in spite of the lock
   */
  private RecordedPattern insert(RecordedPattern pattern, PatternKey key) {
    if (rows.insert(CurrentTenant.require(), pattern, key.hash()) == 0) {
      throw new IllegalStateException("The pattern of this period was written meanwhile");
    }
    return pattern;
  }
}
