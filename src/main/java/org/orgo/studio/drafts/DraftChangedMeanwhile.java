package org.orgo.studio.drafts;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** Somebody else changed the draft since it was looked at. */
public class DraftChangedMeanwhile extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Draft now;

  public DraftChangedMeanwhile(Draft now) {
    super("Somebody else changed the draft meanwhile; look at it again");
    this.now = now;
  }

  @Override
  public String code() {
    return "draft_changed_meanwhile";
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
