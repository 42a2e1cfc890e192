package org.orgo.studio.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orgo.studio.DefinitionKind;

/** Merges three files as the desk does, without anything around it. */
final class MergedFiles {

  private final MergeFormat format;
  private final MergeFormat.Read own;
  private final MergeFormat.Read shared;
  private final ThreeWay threeWay;

  MergedFiles(DefinitionKind kind, byte[] base, byte[] own, byte[] shared) {
    this.format = MergeFormat.of(kind).orElseThrow();
    this.own = format.read(own).orElseThrow();
    this.shared = format.read(shared).orElseThrow();
    this.threeWay =
        new ThreeWay(
            format.read(base).orElseThrow().items(), this.own.items(), this.shared.items());
  }

  List<MergeConflict> conflicts() {
    return threeWay.conflicts();
  }

  /** With all conflicts decided alike. */
  byte[] all(MergeSide side) {
    Map<String, MergeSide> choices = new HashMap<>();
    conflicts().forEach(each -> choices.put(each.conflictId(), side));
    return with(choices);
  }

  byte[] with(Map<String, MergeSide> choices) {
    return format.write(threeWay.merged(choices), own, shared);
  }
}
