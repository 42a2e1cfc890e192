package org.orgo.exports.web;

import java.time.Instant;
import java.util.List;
import org.orgo.exports.passport.ExportPassport;
import org.orgo.exports.passport.PassportVerdict;
import org.orgo.web.Layout;

/**
 * A file to check, and what its passport says.
 *
 * @param name of the file, as the browser told it
 * @param refused whether the hash is none
 * @param verdict null where nothing was asked
 * @param passport null where no export is behind the file
 */
public record PassportPage(
    Layout layout,
    ExportTabs tabs,
    String sha256,
    String name,
    boolean refused,
    PassportVerdict verdict,
    PassportFacts passport) {

  /** How loud the verdict is said. */
  public String tone() {
    return switch (verdict) {
      case UNCHANGED -> "success";
      case UNKNOWN -> "info";
      case EXPIRED, CHANGED -> "danger";
    };
  }

  public String icon() {
    return switch (verdict) {
      case UNCHANGED -> "check-circle-fill";
      case UNKNOWN -> "question-circle";
      case EXPIRED, CHANGED -> "exclamation-octagon-fill";
    };
  }

  /**
   * @param row what the list of exports says of it
   * @param approvedBy null where nobody had to
   * @param writtenAt null as long as nothing was
   */
  public record PassportFacts(
      ExportsPage.ExportRow row,
      List<String> columns,
      String requestedBy,
      String approvedBy,
      Instant writtenAt,
      List<ExportPassport.Fetch> fetched) {}
}
