package org.orgo.studio.web;

import java.util.List;
import java.util.Map;
import org.orgo.studio.merge.MergeConflict;
import org.orgo.studio.merge.MergeSide;
import org.orgo.studio.merge.desk.DefinitionMerge;
import org.orgo.web.Layout;

/**
 * What the shared version became, beside what the organization made of it.
 *
 * @param refused why it was not merged, when somebody tried
 * @param chosen what was decided then, by the conflict
 */
public record MergePage(
    Layout layout, DefinitionMerge merge, String refused, Map<String, MergeSide> chosen) {

  /** How a choice is named in the form. */
  public static final String CHOICE = "choice ";

  public String href() {
    return "/studio/definitions/" + merge.update().file();
  }

  public boolean isChosen(MergeConflict conflict, MergeSide side) {
    return chosen.get(conflict.conflictId()) == side;
  }

  /** Whether somebody tried to merge without a decision on this one. */
  public boolean isMissing(MergeConflict conflict) {
    return refused != null && !chosen.containsKey(conflict.conflictId());
  }

  public List<MergeConflict> missing() {
    return merge.conflicts().stream().filter(this::isMissing).toList();
  }

  /** Where a conflict stands on the page. */
  public String anchor(MergeConflict conflict) {
    return "conflict-" + merge.conflicts().indexOf(conflict);
  }
}
