package org.orgo.exports.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.ExportKind;
import org.orgo.web.Layout;

/**
 * The reader's exports, and the form for another.
 *
 * @param kinds those the reader may order
 * @param errors by field; under the empty text what is wrong with the whole
 * @param nextHref older ones, or null
 */
public record ExportsPage(
    Layout layout,
    ExportTabs tabs,
    List<ExportKind> kinds,
    ExportForm draft,
    ExportChoices choices,
    Map<String, String> errors,
    List<ExportRow> rows,
    String nextHref,
    boolean firstPage) {

  /** Whether a file is still to come, so that the list is looked at again. */
  public boolean underWay() {
    return rows.stream()
        .anyMatch(row -> List.of("AWAITING_APPROVAL", "QUEUED", "RUNNING").contains(row.status()));
  }

  /** As messages name a report, such as {@code PROFILE_TWIN}. */
  public static String reportKey(String path) {
    return path.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * What the form offers.
   *
   * @param columns none where there is no choice
   */
  public record ExportChoices(
      List<ExportFormat> formats,
      List<String> columns,
      List<String> statuses,
      List<String> severities,
      List<String> types,
      List<String> reports,
      List<String> functions) {}

  /**
   * @param title what it is made of, in words
   * @param filter how it was selected, in words
   * @param masked hidden columns, in words; empty for none
   * @param rows null until there is a file, as are size and hash
   * @param failure why there is none: in English, or as it was refused
   * @param downloads how often it was fetched
   */
  public record ExportRow(
      UUID exportId,
      String title,
      String format,
      String purpose,
      List<String> filter,
      String masked,
      String status,
      Integer rows,
      String size,
      String sha256,
      String failure,
      Instant orderedAt,
      Instant expiresAt,
      int downloads) {

    public boolean ready() {
      return status.equals("READY");
    }

    /** Nobody has decided yet, so it can be taken back. */
    public boolean awaits() {
      return status.equals("AWAITING_APPROVAL");
    }

    public String href() {
      return "/exports/" + exportId + "/file";
    }
  }
}
