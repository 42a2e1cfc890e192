package org.orgo.people.persons.merging;

import org.orgo.platform.refusals.Refusal;

/** A merge is undone once. */
public class MergeIsUndone extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  MergeIsUndone() {
    super("This merge was undone before");
  }

  @Override
  public String code() {
    return "merge_is_undone";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
