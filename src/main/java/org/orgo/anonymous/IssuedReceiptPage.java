package org.orgo.anonymous;

import org.orgo.web.Layout;

/**
 * The receipt, shown this once.
 *
 * @param receipt in groups of four digits
 * @param href where it is entered later
 */
public record IssuedReceiptPage(Layout layout, String receipt, String href) {}
