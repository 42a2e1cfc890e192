package org.orgo.people.absences;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** In that time the person is away already, or the deputy is away as well. */
public final class AbsenceOverlaps extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final boolean deputy;

  private AbsenceOverlaps(boolean deputy) {
    super(
        deputy
            ? "The deputy is away in that time as well"
            : "The person is away in that time already");
    this.deputy = deputy;
  }

  static AbsenceOverlaps ofPerson() {
    return new AbsenceOverlaps(false);
  }

  static AbsenceOverlaps ofDeputy() {
    return new AbsenceOverlaps(true);
  }

  @Override
  public String code() {
    return "absence_overlaps";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(
        deputy
            ? FieldError.of("deputy_user_id", getMessage()).worded("absence.refused.deputy_away")
            : FieldError.of("first_day", getMessage()).worded("absence.refused.overlap"));
  }
}
