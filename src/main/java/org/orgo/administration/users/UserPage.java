package org.orgo.administration.users;

import java.util.List;
import java.util.Map;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.roles.Role;
import org.orgo.web.Layout;

/**
 * One account.
 *
 * @param roles all there are
 * @param form what stands in the fields
 * @param errors what is wrong, by field
 * @param openWork how many open tasks are assigned to it
 * @param secondFactor whether its login asks for a code
 * @param refused why what was asked for is not done; null for none
 */
public record UserPage(
    Layout layout,
    UserAccount account,
    List<Role> roles,
    UserForm form,
    Map<String, String> errors,
    int openWork,
    boolean secondFactor,
    String refused) {

  public record UserForm(String displayName, String locale, List<String> roles, int version) {

    static UserForm of(UserAccount account) {
      return new UserForm(
          account.displayName(),
          account.locale() == null ? "" : account.locale(),
          account.roles(),
          account.version());
    }
  }

  public String path() {
    return "/administration/users/" + account.userId();
  }
}
