package org.orgo.boards;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * The tasks behind a figure.
 *
 * @param title what the figure is called
 * @param period in words
 * @param nextHref the next page, or null
 */
public record BoardItemsPage(
    Layout layout, String title, String period, List<ItemRow> rows, String nextHref) {

  /** A task as it is now. */
  public record ItemRow(
      String taskId,
      String title,
      String severity,
      String status,
      String ownerRole,
      Instant createdAt) {}
}
