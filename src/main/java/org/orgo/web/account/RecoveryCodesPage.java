package org.orgo.web.account;

import java.util.List;
import org.orgo.web.Layout;

/**
 * Recovery codes, shown this once.
 *
 * @param next where to go on
 */
public record RecoveryCodesPage(Layout layout, List<String> codes, String next) {}
