package org.orgo.hooks;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** Somebody else changed the hook since it was looked at; shows it as it is now. */
public class HookChangedMeanwhile extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient InboundHook now;

  HookChangedMeanwhile(InboundHook now) {
    super("Somebody else changed the hook meanwhile; look at it again");
    this.now = now;
  }

  @Override
  public String code() {
    return "hook_changed_meanwhile";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.ofNullable(now);
  }
}
