package org.orgo.studio.releases;

import org.orgo.platform.refusals.Refusal;

/** There is nothing to go back to. */
public class NoEarlierVersion extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public NoEarlierVersion() {
    super("There is no earlier version to go back to");
  }

  @Override
  public String code() {
    return "no_earlier_version";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
