package org.orgo.administration.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.orgo.mail.Mailbox;
import org.orgo.mail.Mailboxes;
import org.orgo.people.accounts.AccountSearch;
import org.orgo.people.administration.UserAdministration;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where administration begins. */
@Controller
class OverviewController {

  private static final int MAX_SHOWN = 20;

  private final UserAdministration users;
  private final Roles roles;
  private final Mailboxes mailboxes;
  private final ReportForms forms;
  private final Layouts layouts;

  OverviewController(
      UserAdministration users,
      Roles roles,
      Mailboxes mailboxes,
      ReportForms forms,
      Layouts layouts) {
    this.users = users;
    this.roles = roles;
    this.mailboxes = mailboxes;
    this.forms = forms;
    this.layouts = layouts;
  }

  @GetMapping("/administration")
  ModelAndView show(HttpServletRequest request) {
    users.requireActing();
    List<Mailbox> read = mailboxes.all();
    return Pages.show(
        "administration",
        new OverviewPage(
            layouts.of(request, "administration"),
            users.find(new AccountSearch(null, "invited", null), "", MAX_SHOWN),
            users.withoutRoles(MAX_SHOWN),
            roles.all().stream()
                .filter(role -> role.permissions().contains(Permissions.TASK_WORK) && !role.held())
                .sorted(Comparator.comparing(Role::code))
                .toList(),
            read.stream().filter(mailbox -> mailbox.failures() > 0).toList(),
            read.size(),
            forms.state()));
  }
}
