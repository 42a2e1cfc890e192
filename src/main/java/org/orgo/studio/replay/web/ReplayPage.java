package org.orgo.studio.replay.web;

import java.time.Instant;
import java.util.List;
import org.orgo.studio.replay.outcome.ReplaySummary.CoveredRow;
import org.orgo.studio.replay.outcome.ReplaySummary.FailureCount;
import org.orgo.web.Layout;

/**
 * What a draft's tables would have done.
 *
 * @param draftHref null when it was asked for with files of its own
 * @param shown the replay whose result is shown; null before the first
 * @param refused why none was begun, or null
 * @param itemsHref of the next page of items, or null
 * @param tasks that would leave their paths
 * @param tasksHref of the next page of them, or null
 */
public record ReplayPage(
    Layout layout,
    String draftTitle,
    String draftHref,
    List<ReplayEntry> replays,
    ShownReplay shown,
    String refused,
    List<ShownItem> items,
    String itemsHref,
    List<ShownTask> tasks,
    String tasksHref) {

  /** A replay in the list of all. */
  public record ReplayEntry(String href, String status, String scope, Instant at) {}

  /**
   * @param percent how far it is
   * @param sentences what it found, each one thing
   * @param steps where tasks would leave their paths
   */
  public record ShownReplay(
      String href,
      String status,
      String scope,
      int percent,
      int done,
      Integer total,
      String failure,
      List<String> sentences,
      List<ShownFlow> flows,
      List<ShownTable> tables,
      List<FailureCount> failures,
      List<ShownStep> steps) {

    public boolean isUnderWay() {
      return status.equals("QUEUED") || status.equals("RUNNING");
    }

    public boolean isReady() {
      return status.equals("READY");
    }
  }

  /**
   * @param after where it leads in the draft; null where they are stuck
   * @param href to its tasks
   */
  public record ShownStep(
      String state, String action, String before, String after, int tasks, String href) {}

  /** A task that would leave its path. */
  public record ShownTask(
      String title, String href, Instant at, String state, String action, String after) {}

  /**
   * @param href to its items
   */
  public record ShownFlow(String from, String to, int signals, String href) {}

  /**
   * The rows of a table that do something, and those that never do.
   *
   * @param idle their numbers, as the editor counts
   */
  public record ShownTable(
      String table,
      boolean asked,
      List<CoveredRow> deciding,
      List<CoveredRow> shadowed,
      String idle) {}

  /**
   * @param href to its task or case, or null
   */
  public record ShownItem(
      String title,
      String href,
      Instant at,
      List<String> changes,
      String before,
      String after,
      List<String> rowsBefore,
      List<String> rowsAfter) {}
}
