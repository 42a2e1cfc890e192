package org.orgo.web.account;

import java.util.List;
import org.orgo.web.Layout;

/**
 * @param problem null, {@code refused}, {@code throttled}, {@code expired}, {@code signed_out} or
 *     {@code chosen} (a password was); says never whether the account exists
 * @param demoAccounts empty unless this is the demo
 */
public record LoginPage(
    Layout layout, String email, String problem, List<DemoAccount> demoAccounts) {

  /** One organization's demo users, as e-mail addresses. */
  public record DemoAccount(String organizationName, List<String> emails) {}
}
