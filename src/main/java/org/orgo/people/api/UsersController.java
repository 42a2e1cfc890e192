package org.orgo.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.orgo.people.accounts.AccountSearch;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.administration.NewInvitation;
import org.orgo.people.administration.UserAdministration;
import org.orgo.people.administration.UserInvitations;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(UsersController.PATH)
class UsersController {

  static final String PATH = "/api/v3/users";

  private final UserAdministration users;
  private final UserInvitations invitations;

  UsersController(UserAdministration users, UserInvitations invitations) {
    this.users = users;
    this.invitations = invitations;
  }

  record UserList(List<UserView> items, @Nullable String nextCursor) {}

  /**
   * @param locale of mails and pages; the organization's unless it is said
   * @param roles codes of the roles held from the start
   */
  record InvitationBody(
      @NotBlank String email,
      @NotBlank String displayName,
      String locale,
      List<@NotNull String> roles) {}

  /**
   * Lists the accounts of the organization by e-mail, for its administrators.
   *
   * @param q part of the name or address
   * @param role code of a role held
   */
  @GetMapping
  UserList listUsers(
      @RequestParam(name = "q", required = false) String q,
      @RequestParam(name = "status", required = false) String status,
      @RequestParam(name = "role", required = false) String role,
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", defaultValue = "") String cursor) {
    int rows = PageRequest.of(limit, null).limit();
    List<UserAccount> found =
        users.find(new AccountSearch(q, status, role), after(cursor), rows + 1);
    List<UserView> items = found.stream().limit(rows).map(UserView::of).toList();
    boolean more = found.size() > rows;
    return new UserList(items, more ? cursor(items.get(rows - 1)) : null);
  }

  /** Invites somebody by mail, who then chooses a password. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<UserView> inviteUser(@RequestBody @Valid InvitationBody body) {
    UserAccount invited =
        invitations.invite(
            new NewInvitation(body.email(), body.displayName(), body.locale(), body.roles()));
    return ResponseEntity.created(URI.create(PATH + "/" + invited.userId()))
        .eTag(UserView.tag(invited))
        .body(UserView.of(invited));
  }

  private static String cursor(UserView last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.email().getBytes(StandardCharsets.UTF_8));
  }

  private static String after(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new InvalidRequest(FieldError.of("cursor", "is not one that a list gave"));
    }
  }
}
