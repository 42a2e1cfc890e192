package org.orgo.tasks;

import java.util.Optional;
import org.orgo.refusals.Refusal;

/** An answer to a proposal that was not made, or that somebody has answered already. */
public class NothingProposed extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Task now;

  NothingProposed(String what, Task now) {
    super("No %s is proposed for this task".formatted(what));
    this.now = now;
  }

  @Override
  public String code() {
    return "nothing_proposed";
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.of(now);
  }
}
