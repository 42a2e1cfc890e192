package org.orgo.people.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UsersController {

  private final UserAccounts accounts;
  private final Authorizations authorizations;

  UsersController(UserAccounts accounts, Authorizations authorizations) {
    this.accounts = accounts;
    this.authorizations = authorizations;
  }

  record UserView(
      UUID userId,
      String email,
      String displayName,
      String status,
      List<String> roles,
      Instant createdAt) {

    static UserView of(UserAccount account) {
      return new UserView(
          account.userId().value(),
          account.email(),
          account.displayName(),
          account.status(),
          account.roles(),
          account.createdAt());
    }
  }

  record UserList(List<UserView> items, @Nullable String nextCursor) {}

  /** Lists the accounts of the organization by e-mail, for its administrators. */
  @GetMapping("/api/v3/users")
  UserList listUsers(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", defaultValue = "") String cursor) {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
    int rows = PageRequest.of(limit, null).limit();
    List<UserAccount> found = accounts.list(after(cursor), rows + 1);
    List<UserView> items = found.stream().limit(rows).map(UserView::of).toList();
    boolean more = found.size() > rows;
    return new UserList(items, more ? cursor(items.get(rows - 1)) : null);
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
