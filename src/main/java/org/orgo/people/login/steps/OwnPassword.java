package org.orgo.people.login.steps;

import java.util.Optional;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.BreachedPassword;
import org.orgo.people.accounts.Passwords;
import org.orgo.people.login.throttle.LoginThrottled;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.springframework.stereotype.Component;

/**
 * Members change the password they log in with. Whoever finds a session open can neither guess the
 * present one there nor change it without it.
 */
@Component
public class OwnPassword {

  private final Logins logins;
  private final Passwords passwords;
  private final LoginAttempts attempts;
  private final Actors actors;
  private final PasswordChange change;

  OwnPassword(
      Logins logins,
      Passwords passwords,
      LoginAttempts attempts,
      Actors actors,
      PasswordChange change) {
    this.logins = logins;
    this.passwords = passwords;
    this.attempts = attempts;
    this.actors = actors;
    this.change = change;
  }

  /** False for who logs in by an identity provider only. */
  public boolean isThere() {
    return hash().isPresent();
  }

  /**
   * @param address where the request came from; attempts are counted by it
   * @throws NotFound when there is no password to change
   * @throws WrongPassword when the present one is not right
   * @throws LoginThrottled when too many were tried
   * @throws InvalidRequest when the new one is too short or too long
   * @throws BreachedPassword when guessers try the new one first
   */
  public void change(String present, String next, String address) {
    String hash = hash().orElseThrow(() -> new NotFound("password"));
    Actor actor = CurrentActor.get();
    attempts.count(email(), address);
    if (!passwords.matches(present, hash)) {
      logins.refused(actor.organizationId(), user());
      throw new WrongPassword();
    }
    attempts.forgive(email(), address);
    change.to(user(), passwords.hash(next, change.names(user())));
  }

  private Optional<String> hash() {
    return logins
        .credentials(CurrentActor.get().organizationId(), email())
        .map(Credentials::passwordHash);
  }

  private static UserId user() {
    return CurrentActor.get().user().orElseThrow();
  }

  private String email() {
    return actors.email(user()).orElseThrow();
  }
}
