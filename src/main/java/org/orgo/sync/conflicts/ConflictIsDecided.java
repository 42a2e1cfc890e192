package org.orgo.sync.conflicts;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** Somebody has decided about the conflict already. */
public class ConflictIsDecided extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient SyncConflict now;

  ConflictIsDecided(SyncConflict now) {
    super("The conflict is decided already");
    this.now = now;
  }

  @Override
  public String code() {
    return "conflict_is_decided";
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
