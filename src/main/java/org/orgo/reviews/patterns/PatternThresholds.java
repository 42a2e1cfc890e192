package org.orgo.reviews.patterns;

import java.util.Map;
import org.orgo.reviews.patterns.statistics.SteadyRate;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;

/**
 * From when on a pattern fires, and how its case is opened.
 *
 * @param windowDays local days looked back on
 * @param minimumEvents occurrences within the window
 * @param minimumSources different persons or addresses they come from
 * @param label of the case
 * @param severity of the case
 * @param origin where the numbers come from: table, version, matched rule, or the profile
 */
public record PatternThresholds(
    int windowDays,
    int minimumEvents,
    int minimumSources,
    Label label,
    Severity severity,
    Map<String, String> origin) {

  private static final String AUDIT = "Audit";
  private static final int MAX_ROLE = 114;

  /** How many similar cases a month make it fire in half the reviews. */
  public double firesAtMonthlyRate() {
    return SteadyRate.perMonth(minimumEvents, windowDays);
  }

  /** The same for a pattern of this role: a label that names no role becomes that of its audit. */
  public PatternThresholds about(HorizontalRole role) {
    if (label.horizontalRole().isPresent()) {
      return this;
    }
    Label named = label.withHorizontalRole(role);
    return new PatternThresholds(
        windowDays,
        minimumEvents,
        minimumSources,
        role.code().length() <= MAX_ROLE ? named.withSuffix(AUDIT) : named,
        severity,
        origin);
  }
}
