package org.orgo.administration.overview;

import java.util.List;
import org.orgo.mail.Mailbox;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.roles.Role;
import org.orgo.web.Layout;

/**
 * What needs an administrator's care.
 *
 * @param invited who has not come yet, the first of them
 * @param withoutRoles who may log in and holds nothing, the first of them
 * @param unheld queues that nobody works
 * @param failing mailboxes that could not be read
 * @param mailboxes how many there are
 * @param form for reports without a name
 */
public record OverviewPage(
    Layout layout,
    List<UserAccount> invited,
    List<UserAccount> withoutRoles,
    List<Role> unheld,
    List<Mailbox> failing,
    int mailboxes,
    PublicForm form) {

  /**
   * A form that asks for no login.
   *
   * @param on whether it is there; else its address is a page that is not found
   */
  public record PublicForm(String href, boolean on) {}

  public boolean isQuiet() {
    return invited.isEmpty() && withoutRoles.isEmpty() && unheld.isEmpty() && failing.isEmpty();
  }
}
