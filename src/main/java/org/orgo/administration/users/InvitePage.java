package org.orgo.administration.users;

import java.util.List;
import java.util.Map;
import org.orgo.people.roles.Role;
import org.orgo.web.Layout;

/**
 * The form that invites somebody.
 *
 * @param errors what is wrong, by field
 */
public record InvitePage(
    Layout layout, List<Role> roles, InviteForm form, Map<String, String> errors) {

  public record InviteForm(String email, String displayName, String locale, List<String> roles) {
    public static final InviteForm EMPTY = new InviteForm("", "", "", List.of());
  }
}
