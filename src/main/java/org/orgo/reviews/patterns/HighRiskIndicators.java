package org.orgo.reviews.patterns;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.patterns.persistence.HighRiskMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organization's list of high risks. It is given the shipped one when it is first asked for.
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
  private final Authorizations authorizations;
  private final AuditLog audit;

  HighRiskIndicators(HighRiskMapper mapper, Authorizations authorizations, AuditLog audit) {
    this.mapper = mapper;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  @Transactional
  public List<HighRiskIndicator> all() {
    List<HighRiskIndicator> listed = mapper.listed(CurrentTenant.require());
    if (!listed.isEmpty()) {
      return listed;
    }
    SHIPPED.forEach(indicator -> mapper.add(CurrentTenant.require(), indicator));
    return SHIPPED;
  }

  /**
   * Puts another list in place of this one.
   *
   * @throws InvalidRequest when it is empty, since a profile switches the kind off; or when a word
   *     is missing, too long or there twice
   */
  @Transactional
  public void replace(List<HighRiskIndicator> indicators) {
    authorizations.require(CurrentActor.get(), Permissions.PROCESS_EDIT);
    requireUsable(indicators);
    mapper.clear(CurrentTenant.require());
    indicators.forEach(indicator -> mapper.add(CurrentTenant.require(), indicator));
    audit.record(
        LogCategory.SYSTEM,
        "high_risk_indicators.replaced",
        "organization",
        CurrentTenant.require(),
        "words");
  }

  private static void requireUsable(List<HighRiskIndicator> indicators) {
    if (indicators.isEmpty() || indicators.size() > MAX_WORDS) {
      throw new InvalidRequest(
          FieldError.of("indicators", "must be 1 to %d words".formatted(MAX_WORDS)));
    }
    Set<String> words = new HashSet<>();
    for (HighRiskIndicator indicator : indicators) {
      InvalidRequest.requireText("word", indicator.word(), MAX_WORD);
      if (!words.add(indicator.word())) {
        throw new InvalidRequest(FieldError.of("word", "is there twice: " + indicator.word()));
      }
    }
  }
}
