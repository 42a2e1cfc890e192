package org.orgo.hooks;

import org.orgo.platform.refusals.Refusal;

/** What was asked of a hook cannot be done in the state it is in. */
public class HookNotOffered extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  HookNotOffered(HookStatus status, String asked) {
    super("A hook that is %s cannot be %s".formatted(status, asked));
  }

  @Override
  public String code() {
    return "hook_not_offered";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
