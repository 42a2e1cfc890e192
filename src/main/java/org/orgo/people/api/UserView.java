package org.orgo.people.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.people.accounts.UserAccount;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;

/** An account as administrators see it; the locale is absent where it is the organization's. */
record UserView(
    UUID userId,
    String email,
    String displayName,
    String status,
    @Nullable String locale,
    List<String> roles,
    Instant createdAt,
    @Nullable Instant lastLoginAt,
    int version) {

  static UserView of(UserAccount account) {
    return new UserView(
        account.userId().value(),
        account.email(),
        account.displayName(),
        account.status(),
        account.locale(),
        account.roles(),
        account.createdAt(),
        account.lastLoginAt(),
        account.version());
  }

  static ResponseEntity<UserView> tagged(UserAccount account) {
    return ResponseEntity.ok().eTag(tag(account)).body(of(account));
  }

  static String tag(UserAccount account) {
    return "\"" + account.version() + "\"";
  }
}
