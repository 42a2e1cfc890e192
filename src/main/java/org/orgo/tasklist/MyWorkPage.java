package org.orgo.tasklist;

import java.util.List;
import org.orgo.tasks.filter.OpenCounts;
import org.orgo.web.Layout;

/**
 * @param tabs in order; their names are the messages {@code work.tab.<key>}
 * @param rows of one keyset page
 * @param nextHref the next page with the same filters, or null
 * @param exportHref where what is selected is ordered as a file; null for who may not
 * @param firstPage false when a cursor was given
 * @param refused why what was typed is no filter; null where it is one
 * @param nothing the key of what is said where nothing is filtered and nothing found
 */
public record MyWorkPage(
    Layout layout,
    List<Tab> tabs,
    Filters filters,
    List<TaskRow> rows,
    String nextHref,
    String exportHref,
    boolean firstPage,
    String refused,
    String nothing) {

  public static final List<String> STATUSES =
      List.of("PENDING", "IN_PROGRESS", "ON_HOLD", "ESCALATED", "COMPLETED", "FAILED", "CANCELLED");
  public static final List<String> SEVERITIES = List.of("CRITICAL", "MAJOR", "MODERATE", "MINOR");

  /** How much there is in the list that is shown; null where it was not counted. */
  public String whole() {
    return filters.any() || !firstPage || rows.isEmpty()
        ? null
        : tabs.stream()
            .filter(tab -> tab.current() && tab.count() != null)
            .findFirst()
            .map(Tab::counted)
            .orElse(null);
  }

  /**
   * Key {@code mine}, {@code queues} or {@code all}; count of open work, or null if not counted.
   */
  public record Tab(String key, String href, Integer count, boolean current) {

    /** As it is shown: what is counted no further has a plus. */
    public String counted() {
      return count < OpenCounts.MOST ? String.valueOf(count) : (OpenCounts.MOST - 1) + "+";
    }
  }

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
