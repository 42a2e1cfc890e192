package org.orgo.operations.incidents;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * What failed and waits for an operator.
 *
 * @param nextHref more of them, or null
 */
public record IncidentsPage(Layout layout, List<Incident> incidents, String nextHref) {

  /**
   * @param incidentId null when there is nothing to reprocess
   * @param kind {@code MAIL}, {@code JOB}, {@code NOTIFICATION} or {@code TABLE}
   * @param what subject line or step that failed
   * @param reason one sentence
   * @param detail technical text, folded; or null
   * @param failedAt null when it is not known
   * @param workHref the task or case concerned, or null
   * @param jobHref where the failed job is handled, or null
   * @param alike how many failed so, this one among them
   * @param large what a mail that was too large says of itself; null for all else
   */
  public record Incident(
      String incidentId,
      String kind,
      String what,
      String reason,
      String detail,
      int attempts,
      Instant failedAt,
      String workHref,
      String jobHref,
      int alike,
      LargeMailRow large) {}

  /**
   * A mail of which only the header was fetched, and what can be done with it.
   *
   * @param sentAt null when it is not known
   */
  public record LargeMailRow(
      String from,
      String subject,
      Instant sentAt,
      long size,
      boolean fetchable,
      boolean answerable) {}
}
