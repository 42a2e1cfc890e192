package org.orgo.administration.users;

import java.util.List;
import org.orgo.people.accounts.AccountSearch;
import org.orgo.people.accounts.UserAccount;
import org.orgo.web.Layout;

/**
 * The accounts that a search finds.
 *
 * @param roles codes to search by
 * @param moreHref the next page; null on the last
 */
public record UsersPage(
    Layout layout,
    List<UserAccount> accounts,
    AccountSearch search,
    List<String> roles,
    String moreHref) {

  public static final List<String> STATUSES = AccountSearch.STATUSES;

  public boolean searches() {
    return search.q() != null || search.status() != null || search.role() != null;
  }
}
