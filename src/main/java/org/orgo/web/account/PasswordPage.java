package org.orgo.web.account;

import org.orgo.web.Layout;

/**
 * Where a one-time link leads.
 *
 * @param action where the password is sent
 * @param refused whether the password sent was too short or too long
 */
public record PasswordPage(Layout layout, String action, boolean refused) {}
