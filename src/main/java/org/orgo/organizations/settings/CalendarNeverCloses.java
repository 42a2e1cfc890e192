package org.orgo.organizations.settings;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** Holidays mean nothing to a calendar in which all time counts. */
public final class CalendarNeverCloses extends RuntimeException implements Refusal {
  private static final long serialVersionUID = 1L;

  CalendarNeverCloses() {
    super("All time counts in this calendar, so that it has no holidays; give it business hours");
  }

  @Override
  public String code() {
    return "calendar_never_closes";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("kind", "is \"always\"; allowed: business_hours"));
  }
}
