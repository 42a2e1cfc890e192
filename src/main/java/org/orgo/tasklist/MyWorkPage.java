package org.orgo.tasklist;

import java.util.List;
import org.orgo.web.Layout;

/**
 * @param tabs in order; their names are the messages {@code work.tab.<key>}
 * @param rows of one keyset page
 * @param nextHref the next page with the same filters, or null
 * @param exportHref where what is selected is ordered as a file; null for who may not
 * @param firstPage false when a cursor was given
 */
public record MyWorkPage(
    Layout layout,
    List<Tab> tabs,
    Filters filters,
    List<TaskRow> rows,
    String nextHref,
    String exportHref,
    boolean firstPage) {

  public static final List<String> STATUSES =
      List.of("PENDING", "IN_PROGRESS", "ON_HOLD", "ESCALATED", "COMPLETED", "FAILED", "CANCELLED");
  public static final List<String> SEVERITIES = List.of("CRITICAL", "MAJOR", "MODERATE", "MINOR");

  /**
   * Key {@code mine}, {@code queues} or {@code all}; count of open work, or null if not counted.
   */
  public record Tab(String key, String href, Integer count, boolean current) {}

  /**
   * The values asked for, empty where nothing was.
   *
   * @param status a status, or empty for all that is unresolved
   * @param types the types there are to choose from
   */
  public record Filters(
      String view,
      String q,
      String status,
      String severity,
      String type,
      boolean overdue,
      List<String> types) {

    public boolean any() {
      return overdue || !(q + status + severity + type).isEmpty();
    }
  }
}
