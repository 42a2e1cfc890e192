package org.orgo.tasks.proposals;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;
import org.orgo.tasks.Task;

/** A proposal was never made, or has been answered already. */
public class NoPendingProposal extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Task now;

  NoPendingProposal(String what, Task now) {
    super("No %s is proposed for this task".formatted(what));
    this.now = now;
  }

  @Override
  public String code() {
    return "nothing_proposed";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.of(now);
  }
}
