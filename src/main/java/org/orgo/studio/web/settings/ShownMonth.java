package org.orgo.studio.web.settings;

import java.time.YearMonth;
import org.orgo.organizations.calendar.OpenMonth;
import org.orgo.organizations.settings.MonthOutOfRange;

/**
 * A month of open hours on a page.
 *
 * @param href of the page, to which a month is added
 */
public record ShownMonth(OpenMonth open, String href) {

  /** Null where there is none before. */
  public String previousHref() {
    return href(open.month().minusMonths(1));
  }

  /** Null where there is none after. */
  public String nextHref() {
    return href(open.month().plusMonths(1));
  }

  private String href(YearMonth month) {
    return MonthOutOfRange.isShown(month) ? href + "?month=" + month + "#month" : null;
  }
}
