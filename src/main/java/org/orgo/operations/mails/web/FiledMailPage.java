package org.orgo.operations.mails.web;

import java.util.Map;
import org.orgo.signals.filed.FiledMailSheet;
import org.orgo.signals.filed.FiledState;
import org.orgo.web.Layout;

/**
 * One mail that became no work.
 *
 * @param errors what is wrong with what was asked for, by field
 */
public record FiledMailPage(Layout layout, FiledMailSheet sheet, Map<String, String> errors) {

  public String path() {
    return FiledMailPages.PATH + "/" + sheet.mail().signalId();
  }

  /** Where it is read once more, as other incidents are. */
  public String reprocessPath() {
    return "/operations/incidents/" + sheet.mail().signalId() + "/reprocess";
  }

  public boolean waits() {
    return sheet.mail().state() == FiledState.QUARANTINED;
  }

  /** Whether reading it again can change anything. */
  public boolean reprocessable() {
    return waits() && sheet.source() != null;
  }
}
