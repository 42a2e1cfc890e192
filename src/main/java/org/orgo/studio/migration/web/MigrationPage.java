package org.orgo.studio.migration.web;

import java.util.List;
import org.orgo.web.Layout;

/**
 * How far a migration is, and what became of the tasks.
 *
 * @param percent how far it is
 * @param left known when it is done
 */
public record MigrationPage(
    Layout layout,
    String href,
    String runningHref,
    String from,
    String to,
    String status,
    int percent,
    int done,
    int total,
    String failure,
    boolean mayCancel,
    List<MovedRow> moved,
    List<LeftRow> left) {

  public boolean isUnderWay() {
    return status.equals("QUEUED") || status.equals("RUNNING");
  }

  public boolean isDone() {
    return status.equals("DONE");
  }

  public record MovedRow(String name, String goesTo, int tasks) {}

  /**
   * @param reason as {@link org.orgo.tasks.migration.StayReason} names it
   */
  public record LeftRow(String name, String reason, int tasks) {}
}
