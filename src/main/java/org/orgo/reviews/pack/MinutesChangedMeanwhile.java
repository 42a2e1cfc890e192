package org.orgo.reviews.pack;

import org.orgo.platform.refusals.Refusal;

/** Somebody else has written into the minutes first. */
public class MinutesChangedMeanwhile extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public MinutesChangedMeanwhile() {
    super("Somebody else has changed the minutes; read them again before you write");
  }

  @Override
  public String code() {
    return "minutes_changed_meanwhile";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
