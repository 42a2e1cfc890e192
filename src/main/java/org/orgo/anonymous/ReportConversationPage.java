package org.orgo.anonymous;

import java.util.Map;
import org.orgo.web.Layout;

/**
 * A report and its conversation, for whoever has the receipt.
 *
 * @param href of the public form
 * @param receipt sent along with an answer: nothing else tells whose it is
 * @param answered whether an answer was just taken
 * @param draft an answer not yet taken
 * @param errors by field, when it was refused
 */
public record ReportConversationPage(
    Layout layout,
    String href,
    String receipt,
    ReportState report,
    boolean answered,
    String draft,
    Map<String, String> errors,
    String idempotencyKey) {}
