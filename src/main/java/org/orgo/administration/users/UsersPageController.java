package org.orgo.administration.users;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.orgo.administration.FieldWords;
import org.orgo.administration.users.InvitePage.InviteForm;
import org.orgo.people.accounts.AccountSearch;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.administration.NewInvitation;
import org.orgo.people.administration.UserAdministration;
import org.orgo.people.administration.UserInvitations;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** All accounts, and the form that invites somebody. */
@Controller
@RequestMapping(UsersPageController.PATH)
class UsersPageController {

  static final String PATH = "/administration/users";

  private static final int ROWS = 50;

  private final UserAdministration users;
  private final UserInvitations invitations;
  private final Roles roles;
  private final Layouts layouts;

  UsersPageController(
      UserAdministration users, UserInvitations invitations, Roles roles, Layouts layouts) {
    this.users = users;
    this.invitations = invitations;
    this.roles = roles;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(name = "q", required = false) String q,
      @RequestParam(name = "status", required = false) String status,
      @RequestParam(name = "role", required = false) String role,
      @RequestParam(name = "after", defaultValue = "") String after,
      HttpServletRequest request) {
    AccountSearch search = new AccountSearch(q, status, role);
    List<UserAccount> found = users.find(search, after, ROWS + 1);
    List<UserAccount> shown = found.stream().limit(ROWS).toList();
    return Pages.show(
        "users",
        new UsersPage(
            layouts.of(request, "administration"),
            shown,
            search,
            roles().stream().map(Role::code).toList(),
            found.size() > ROWS ? href(search, shown.get(ROWS - 1).email()) : null));
  }

  @GetMapping("/new")
  ModelAndView form(HttpServletRequest request) {
    users.requireActing();
    return form(InviteForm.EMPTY, Map.of(), HttpStatus.OK, request);
  }

  @PostMapping
  ModelAndView invite(
      @RequestParam(name = "email", defaultValue = "") String email,
      @RequestParam(name = "display_name", defaultValue = "") String displayName,
      @RequestParam(name = "locale", defaultValue = "") String locale,
      @RequestParam(name = "roles", required = false) List<String> held,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    InviteForm form =
        new InviteForm(email.strip(), displayName.strip(), locale, held == null ? List.of() : held);
    try {
      UserAccount invited =
          invitations.invite(
              new NewInvitation(form.email(), form.displayName(), form.locale(), form.roles()));
      Flashes.success(redirect, layouts.texts(request).get("user.invited"));
      return new ModelAndView(Pages.seeOther(PATH + "/" + invited.userId()));
    } catch (RuntimeException failure) {
      return form(
          form,
          FieldWords.of(failure, layouts.texts(request)),
          HttpStatus.UNPROCESSABLE_ENTITY,
          request);
    }
  }

  private ModelAndView form(
      InviteForm form, Map<String, String> errors, HttpStatus status, HttpServletRequest request) {
    return Pages.show(
        "user-invite",
        new InvitePage(layouts.of(request, "administration"), roles(), form, errors),
        status);
  }

  private List<Role> roles() {
    return roles.all().stream().sorted(Comparator.comparing(Role::code)).toList();
  }

  private static String href(AccountSearch search, String after) {
    UriComponentsBuilder href = UriComponentsBuilder.fromPath(PATH).queryParam("after", "{after}");
    if (search.q() != null) {
      href.queryParam("q", "{q}");
    }
    if (search.status() != null) {
      href.queryParam("status", search.status());
    }
    if (search.role() != null) {
      href.queryParam("role", "{role}");
    }
    return href.encode()
        .buildAndExpand(
            Map.of(
                "after",
                after,
                "q",
                String.valueOf(search.q()),
                "role",
                String.valueOf(search.role())))
        .toUriString();
  }
}
