package org.orgo.organizations.settings;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** A month is none, or lies where nobody's calendar is known. */
public final class MonthOutOfRange extends RuntimeException implements Refusal {
  private static final long serialVersionUID = 1L;

  private static final YearMonth FIRST = YearMonth.of(2000, 1);
  private static final YearMonth LAST = YearMonth.of(2099, 12);
  private static final String ALLOWED = FIRST + " to " + LAST;

  private final String month;

  private MonthOutOfRange(String month) {
    super("The month %s is not shown; allowed: %s".formatted(month, ALLOWED));
    this.month = month;
  }

  static YearMonth require(String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (isShown(month)) {
        return month;
      }
    } catch (DateTimeParseException none) {
      throw new MonthOutOfRange(text);
    }
    throw new MonthOutOfRange(text);
  }

  public static boolean isShown(YearMonth month) {
    return !month.isBefore(FIRST) && !month.isAfter(LAST);
  }

  @Override
  public String code() {
    return "month_out_of_range";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(FieldError.of("month", "is \"%s\"; allowed: %s".formatted(month, ALLOWED)));
  }
}
