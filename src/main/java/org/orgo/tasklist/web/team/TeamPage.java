package org.orgo.tasklist.web.team;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * The work of everybody below the reader.
 *
 * @param shares the four numbers, each a filter
 * @param people by name
 * @param person name of the one whose work is shown, or null
 * @param rows of one keyset page, the most urgent first
 * @param nextHref the next page with the same filter, or null
 * @param filtered whether the rows are not simply what breaks next
 * @param path of this page, to come back to after a task was given to somebody
 */
public record TeamPage(
    Layout layout,
    List<ShareTile> shares,
    List<TeamMember> people,
    String person,
    List<TeamRow> rows,
    String nextHref,
    boolean filtered,
    String path) {

  /** Key as in {@code team.share.<key>}. */
  public record ShareTile(String key, String href, int count, boolean current) {}

  /**
   * @param oldestAt when the oldest open task was opened, or null
   */
  public record TeamMember(
      String name,
      String href,
      boolean current,
      int open,
      int inProgress,
      int onHold,
      int overdue,
      Instant oldestAt) {}

  /**
   * A task of the team.
   *
   * @param title null for who may know of it and not read it
   * @param assignee name, or null
   * @param dueAt null where the clock stands still
   * @param choices who can be given it
   */
  public record TeamRow(
      String taskId,
      String number,
      String title,
      String ownerRole,
      String status,
      String assignee,
      Instant dueAt,
      boolean overdue,
      int version,
      List<Candidate> choices) {}

  /**
   * @param userId empty for nobody
   */
  public record Candidate(String userId, String words) {}
}
