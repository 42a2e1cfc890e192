package org.orgo.reviews.patterns;

import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.patterns.persistence.HighRiskMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organization's list of high risks: the shipped one until a review looks for it or somebody
 * changes it.
 */
@Service
public class HighRiskIndicators {

  private static final int MAX_WORD = 100;
  private static final int MAX_WORDS = 500;

  private static final List<HighRiskIndicator> SHIPPED =
      List.of(
          new HighRiskIndicator("self_harm", true),
          new HighRiskIndicator("abuse", false),
          new HighRiskIndicator("harassment", false),
          new HighRiskIndicator("sexual_assault", false),
          new HighRiskIndicator("threat", false),
          new HighRiskIndicator("violence", false),
          new HighRiskIndicator("weapon", false));

  private final HighRiskMapper mapper;
  private final AuditLog audit;

  HighRiskIndicators(HighRiskMapper mapper, AuditLog audit) {
    this.mapper = mapper;
    this.audit = audit;
  }

  /** The list as reviews use it. */
  @Transactional(readOnly = true)
  public List<HighRiskIndicator> all() {
    List<HighRiskIndicator> listed = mapper.listed(CurrentTenant.require());
    return listed.isEmpty() ? SHIPPED : listed;
  }

  /**
   * The list for people.
   *
   * @throws NotAllowed for who neither reads reviews nor edits processes
   */
  @Transactional(readOnly = true)
  public List<HighRiskIndicator> list() {
    if (!mayRead()) {
      throw new NotAllowed(Permissions.REVIEWS_READ);
    }
    return all();
  }

  public boolean mayRead() {
    return CurrentActor.get().may(Permissions.REVIEWS_READ) || mayChange();
  }

  /** The right to the thresholds of reviews: both decide from when on a review looks. */
  public boolean mayChange() {
    return CurrentActor.get().may(Permissions.PROCESS_EDIT);
  }

  /** Gives an organization that has no list the shipped one, for statements that read its rows. */
  @Transactional
  public void keepShipped() {
    if (mapper.listed(CurrentTenant.require()).isEmpty()) {
      SHIPPED.forEach(indicator -> mapper.put(CurrentTenant.require(), indicator));
    }
  }

  /**
   * Adds a word, or changes whether once is enough for it.
   *
   * @return whether the word is new
   * @throws InvalidRequest when the word cannot be one, or the list is full
   */
  @Transactional
  public boolean put(HighRiskIndicator indicator) {
    requireMayChange();
    requireUsable(indicator.word());
    keepShipped();
    List<HighRiskIndicator> before = all();
    boolean isNew = before.stream().noneMatch(each -> each.word().equals(indicator.word()));
    if (isNew && before.size() >= MAX_WORDS) {
      throw new InvalidRequest(
          FieldError.of("word", "must be one of at most %d words".formatted(MAX_WORDS))
              .worded("high_risk.full", MAX_WORDS));
    }
    mapper.put(CurrentTenant.require(), indicator);
    record(isNew ? "high_risk.added" : "high_risk.changed", indicator.word());
    return isNew;
  }

  /**
   * Takes a word off the list.
   *
   * @throws NotFound when it is not there
   * @throws InvalidRequest when it is the last one, since a profile switches the kind off
   */
  @Transactional
  public void remove(String given) {
    requireMayChange();
    keepShipped();
    String word = new HighRiskIndicator(given, false).word();
    List<HighRiskIndicator> before = all();
    if (before.stream().noneMatch(each -> each.word().equals(word))) {
      throw new NotFound("high risk");
    }
    if (before.size() == 1) {
      throw new InvalidRequest(
          FieldError.of("word", "is the last one; a profile switches the kind off")
              .worded("high_risk.last"));
    }
    mapper.remove(CurrentTenant.require(), word);
    record("high_risk.removed", word);
  }

  private void requireMayChange() {
    if (!mayChange()) {
      throw new NotAllowed(Permissions.PROCESS_EDIT);
    }
  }

  private void record(String action, String word) {
    audit.record(LogCategory.SYSTEM, action, "high_risk", word, "word", "once_is_enough");
  }

  private static void requireUsable(String word) {
    InvalidRequest.requireText("word", word, MAX_WORD);
    if (word.indexOf('/') >= 0) {
      throw new InvalidRequest(
          FieldError.of("word", "must not contain a slash").worded("high_risk.slash"));
    }
  }
}
