package org.orgo.studio.merge.desk;

import java.util.List;
import org.orgo.studio.diff.Difference;
import org.orgo.studio.merge.MergeConflict;
import org.orgo.studio.merge.MergeSide;

/**
 * What a merge would do.
 *
 * @param items what either side changed
 * @param conflicts what both did, each in its way
 */
public record DefinitionMerge(
    SharedUpdate update, List<MergeChange> items, List<MergeConflict> conflicts) {

  /** A change that one side made, against what both came from. */
  public record MergeChange(MergeSide side, Difference difference) {}
}
