package org.orgo.studio.web;

import java.time.Instant;
import java.util.List;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.studio.drafts.Draft;
import org.orgo.web.Layout;

/**
 * One draft.
 *
 * @param addable files of live definitions that are not in it yet
 * @param refused what was wrong with the last command, or null
 * @param proposalHref where it is decided about, or null
 */
public record DraftPage(
    Layout layout,
    Draft draft,
    String author,
    List<DraftFileRow> files,
    List<Finding> findings,
    List<String> addable,
    String refused,
    String proposalHref,
    boolean mayEdit) {

  /**
   * @param state {@code NEW}, {@code CHANGED}, {@code SAME} as what is live, or {@code OUTDATED}
   *     when that moved on since
   */
  public record DraftFileRow(
      String file,
      String kind,
      String href,
      String state,
      String changedBy,
      Instant changedAt,
      int findings) {}

  public boolean mayPropose() {
    return mayEdit
        && findings.isEmpty()
        && files.stream().anyMatch(each -> !each.state().equals("SAME"));
  }
}
