package org.orgo.setup.web;

import org.orgo.web.Layout;

/**
 * Asks for the code of the log.
 *
 * @param refused whether the code sent was wrong
 */
public record SetupCodePage(Layout layout, boolean refused) {}
