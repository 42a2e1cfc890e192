package org.orgo.exports.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.web.Layout;

/**
 * Exports that wait for a decision.
 *
 * @param refused what was wrong with the last command, in words; null for nothing
 * @param nextHref later ones, or null
 */
public record ExportApprovalsPage(
    Layout layout, ExportTabs tabs, String refused, List<WaitingRow> rows, String nextHref) {

  /**
   * @param title what it is made of, in words
   * @param filter how it is selected, in words
   * @param columns in words; empty for all
   * @param own whether the reader ordered it, and so does not decide
   */
  public record WaitingRow(
      UUID exportId,
      String title,
      String format,
      String requestedBy,
      String purpose,
      List<String> filter,
      List<String> columns,
      Instant orderedAt,
      boolean own) {

    public String href() {
      return ExportApprovalsPageController.PATH + "/" + exportId;
    }
  }
}
