package org.orgo.web.account;

import org.orgo.web.Layout;

/**
 * Where a one-time link leads.
 *
 * @param action where the password is sent
 * @param problem why the password sent was refused: {@code length} or {@code breached}; or null
 */
public record PasswordPage(Layout layout, String action, String problem) {}
