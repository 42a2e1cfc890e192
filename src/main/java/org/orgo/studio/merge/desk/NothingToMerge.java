package org.orgo.studio.merge.desk;

import org.orgo.platform.refusals.Refusal;

/** The shared version says nothing that the own one was not made from. */
public class NothingToMerge extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  NothingToMerge(String file) {
    super("The shared version of %s has not changed since yours was made".formatted(file));
  }

  @Override
  public String code() {
    return "nothing_to_merge";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
