package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * @param status asked for, or empty for all that are not archived
 * @param q words asked for, or empty
 * @param nextHref the next page with the same filters, or null
 * @param exportHref where what is selected is ordered as a file; null for who may not
 */
public record CasesPage(
    Layout layout,
    String q,
    String status,
    List<CaseRow> rows,
    String nextHref,
    String exportHref,
    boolean firstPage) {

  public static final List<String> STATUSES =
      List.of("OPEN", "IN_PROGRESS", "RESOLVED", "ARCHIVED");

  public boolean filtered() {
    return !(q + status).isEmpty();
  }

  public record CaseRow(
      String caseId,
      String number,
      String title,
      String label,
      String status,
      String severity,
      String visibility,
      String ownerRole,
      Instant createdAt) {

    public String href() {
      return "/cases/" + caseId;
    }
  }
}
