package org.orgo.reviews.web;

import java.time.Instant;
import java.util.List;
import org.orgo.reviews.response.EvidenceList;
import org.orgo.web.Layout;

/**
 * One pattern with its numbers and its evidence.
 *
 * @param window the days its statement looked back on
 * @param numbers what was measured
 * @param thresholds from when on it fires, and which row or profile says so
 * @param dismissal null unless it was dismissed
 * @param mayDismiss whether this reader may dismiss it now
 * @param mutable whether it can be muted: a high risk never is
 * @param refused what was wrong with the last attempt to dismiss it, or null
 */
public record PatternPage(
    Layout layout,
    PatternRow pattern,
    String window,
    List<PatternFact> numbers,
    List<PatternFact> thresholds,
    EvidenceList evidence,
    Dismissal dismissal,
    boolean mayDismiss,
    boolean mutable,
    String refused) {

  public record PatternFact(String name, String value) {}

  /**
   * @param by null where the account is gone
   * @param mutedUntil the day, in words; null when it is not muted
   */
  public record Dismissal(String by, Instant at, String reason, String mutedUntil) {}
}
