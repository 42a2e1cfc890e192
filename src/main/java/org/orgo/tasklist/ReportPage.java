package org.orgo.tasklist;

import java.util.List;
import java.util.Map;
import org.orgo.web.Layout;

/**
 * The form "Report something"; with errors when it comes back.
 *
 * @param types the domains to choose from; none chosen means the decision tables find out
 * @param errors by field
 * @param idempotencyKey so that a form sent twice is stored once
 */
public record ReportPage(
    Layout layout,
    List<String> types,
    ReportForm draft,
    Map<String, String> errors,
    String idempotencyKey) {

  public record ReportForm(String subject, String body, String type, String location) {}
}
