package org.orgo.people.persons.merging;

import org.orgo.platform.refusals.Refusal;

/** What a later merge moved cannot be told from what this one did, so the last is undone first. */
public class LaterMergeStands extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  LaterMergeStands() {
    super("One of the two persons was merged again later; undo that first");
  }

  @Override
  public String code() {
    return "later_merge_stands";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
