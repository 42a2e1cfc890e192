package org.orgo.studio.shares;

import org.orgo.platform.refusals.Refusal;

/** Another change is being tried on a share of new work. */
public class ShareIsRunning extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public ShareIsRunning() {
    super(
        "Another change is being tried on a share of new work; roll that out for everybody or take"
            + " it back first");
  }

  @Override
  public String code() {
    return "share_is_running";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
