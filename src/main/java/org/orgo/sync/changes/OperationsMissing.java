package org.orgo.sync.changes;

import java.util.Map;
import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** Operations before these never arrived; says with which one the node goes on. */
public class OperationsMissing extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final long expected;

  OperationsMissing(long expected) {
    super("Operations before these never arrived; the next one is " + expected);
    this.expected = expected;
  }

  @Override
  public String code() {
    return "operations_missing";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.of(Map.of("expected_seq", expected));
  }
}
