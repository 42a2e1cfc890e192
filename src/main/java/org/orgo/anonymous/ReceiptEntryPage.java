package org.orgo.anonymous;

import org.orgo.web.Layout;

/**
 * Where a receipt is entered.
 *
 * @param href of the public form
 * @param problem why it leads nowhere, or null
 */
public record ReceiptEntryPage(Layout layout, String href, String problem) {}
