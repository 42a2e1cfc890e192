package org.orgo.compliance.retention.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.audit.hold.HoldKind;
import org.orgo.web.Layout;

/**
 * The organization's holds, and the form for another.
 *
 * @param draft null for who may only look
 * @param errors by field
 * @param nextHref older ones, or null
 */
public record HoldsPage(
    Layout layout,
    HoldForm draft,
    Map<String, String> errors,
    List<HoldRow> rows,
    String nextHref) {

  public static List<HoldKind> kinds() {
    return List.of(HoldKind.values());
  }

  /**
   * @param named what it keeps, in words
   * @param caseHref to the case, or null
   * @param releasedAt null while it holds
   * @param releaseReason null while it holds
   */
  public record HoldRow(
      UUID holdId,
      HoldKind kind,
      String named,
      String caseHref,
      String reason,
      String placedBy,
      Instant placedAt,
      Instant releasedAt,
      String releaseReason) {

    public boolean active() {
      return releasedAt == null;
    }
  }
}
