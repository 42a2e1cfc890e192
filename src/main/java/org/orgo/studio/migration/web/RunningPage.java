package org.orgo.studio.migration.web;

import java.time.Instant;
import java.util.List;
import org.orgo.studio.migration.MigrationPreview.StateChoice;
import org.orgo.web.Layout;

/**
 * The tasks that run in earlier versions, and where they would go on.
 *
 * @param file whose versions they are
 * @param version the live one
 * @param refused why nothing was ordered, or null
 * @param mayMove whether the reader may let them go on
 */
public record RunningPage(
    Layout layout,
    String file,
    String version,
    List<RunningCard> running,
    List<MigrationEntry> migrations,
    String refused,
    boolean mayMove) {

  public String definitionHref() {
    return "/studio/definitions/" + file;
  }

  /**
   * One other version than the live one.
   *
   * @param tried whether it is tried on a share of new work, so that its tasks stay
   * @param sameAsLive whether its tasks offer the same as those in the live version
   */
  public record RunningCard(
      String version,
      boolean tried,
      boolean sameAsLive,
      long tasks,
      long inTransit,
      List<RunningRow> rows) {

    /** How many go on when nothing else is chosen. */
    public long movable() {
      return rows.stream()
          .filter(row -> row.goesTo() != null)
          .mapToLong(row -> row.tasks() - row.suspended() - row.failed())
          .sum();
    }
  }

  /**
   * @param suspended of these, how many stay because an operator has suspended them
   * @param failed of these, how many stay because a step has failed
   * @param goesTo where they go on unless somebody chooses; null when they stay
   */
  public record RunningRow(
      String waitState,
      String name,
      String status,
      long tasks,
      long suspended,
      long failed,
      String goesTo,
      List<StateChoice> choices) {}

  /** A migration in the list of all. */
  public record MigrationEntry(
      String href, String status, String from, String to, int moved, Instant at) {}
}
