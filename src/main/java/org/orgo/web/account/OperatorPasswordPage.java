package org.orgo.web.account;

import org.orgo.web.Layout;

/**
 * @param token of the one-time link
 * @param refused whether the password sent was too short or too long
 */
public record OperatorPasswordPage(Layout layout, String token, boolean refused) {}
