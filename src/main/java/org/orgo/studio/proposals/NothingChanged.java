package org.orgo.studio.proposals;

import org.orgo.platform.refusals.Refusal;

/** The draft has no file that differs from what is live. */
public class NothingChanged extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public NothingChanged() {
    super("Nothing in it differs from what is live");
  }

  @Override
  public String code() {
    return "nothing_changed";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
