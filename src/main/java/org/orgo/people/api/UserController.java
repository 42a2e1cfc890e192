package org.orgo.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.administration.SecondFactorReset;
import org.orgo.people.administration.UserAdministration;
import org.orgo.people.administration.UserChange;
import org.orgo.people.administration.UserInvitations;
import org.orgo.platform.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One account, for administrators of its organization. */
@RestController
@RequestMapping("/api/v3/users/{id}")
class UserController {

  private final UserAdministration users;
  private final UserInvitations invitations;
  private final SecondFactorReset factors;

  UserController(UserAdministration users, UserInvitations invitations, SecondFactorReset factors) {
    this.users = users;
    this.invitations = invitations;
    this.factors = factors;
  }

  /**
   * @param locale blank for the organization's
   * @param roles codes of all roles held from now on
   * @param version the one that was looked at, unless {@code If-Match} says it
   */
  record UserChangeBody(
      String displayName, String locale, List<@NotNull String> roles, Integer version) {}

  /**
   * @param giveBack whether its open work goes back into the queues; else it stays assigned
   */
  record DisableBody(boolean giveBack) {}

  /**
   * @param reason why, in 10 to 1000 characters; it is kept
   */
  record ReasonBody(@NotNull String reason) {}

  /** Shows an account. */
  @GetMapping
  ResponseEntity<UserView> getUser(@PathVariable UUID id) {
    return UserView.tagged(users.get(new UserId(id)));
  }

  /** Changes an account's name, language and roles. */
  @PatchMapping
  ResponseEntity<UserView> changeUser(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody @Valid UserChangeBody body) {
    UserId user = users.get(new UserId(id)).userId();
    Integer expected = Versions.required(ifMatch, body.version());
    return UserView.tagged(
        users.change(
            user, new UserChange(body.displayName(), body.locale(), body.roles(), expected)));
  }

  /** Disables an account, and ends its sessions and tokens. */
  @PostMapping("/disable")
  ResponseEntity<UserView> disableUser(
      @PathVariable UUID id, @RequestBody(required = false) DisableBody body) {
    return UserView.tagged(users.disable(new UserId(id), body != null && body.giveBack()));
  }

  /** Lets a disabled account in again. */
  @PostMapping("/enable")
  ResponseEntity<UserView> enableUser(@PathVariable UUID id) {
    return UserView.tagged(users.enable(new UserId(id)));
  }

  /** Ends an account's password and sessions, and mails a link to choose another password. */
  @PostMapping("/reset-password")
  ResponseEntity<UserView> resetUserPassword(@PathVariable UUID id) {
    return UserView.tagged(invitations.resetPassword(new UserId(id)));
  }

  /** Ends an account's second factor and its sessions, and tells the person by mail. */
  @PostMapping("/reset-second-factor")
  ResponseEntity<UserView> resetUserSecondFactor(
      @PathVariable UUID id, @RequestBody @Valid ReasonBody body) {
    return UserView.tagged(factors.reset(new UserId(id), body.reason()));
  }

  /** Mails another link to somebody who was invited; the one before ends. */
  @PostMapping("/invite-again")
  ResponseEntity<UserView> inviteUserAgain(@PathVariable UUID id) {
    return UserView.tagged(invitations.inviteAgain(new UserId(id)));
  }
}
