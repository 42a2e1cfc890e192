package org.orgo.organizations.holidays;

import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** Nothing of a file is taken: it is too large, or no calendar. */
public final class CalendarFileRefused extends RuntimeException implements Refusal {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final String problem;

  /** What is wrong with the whole of a file. */
  public enum Fault {
    TOO_LARGE("at most 1 MB"),
    NOT_UTF8("text in UTF-8"),
    NOT_A_CALENDAR("an iCalendar file, from BEGIN:VCALENDAR to END:VCALENDAR"),
    TOO_MANY_EVENTS("at most %d events".formatted(HolidayFile.MAX_EVENTS));

    private final String allowed;

    Fault(String allowed) {
      this.allowed = allowed;
    }
  }

  CalendarFileRefused(Fault fault, String problem) {
    super("The file %s; allowed: %s".formatted(problem, fault.allowed));
    this.fault = fault;
    this.problem = problem;
  }

  public Fault fault() {
    return fault;
  }

  @Override
  public String code() {
    return "calendar_file_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("file", problem + "; allowed: " + fault.allowed));
  }
}
