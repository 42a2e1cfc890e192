package org.orgo.people.accounts;

import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hashes and checks passwords with Argon2id. */
@Component
public class Passwords {

  private static final int MIN_LENGTH = 12;
  private static final int MAX_LENGTH = 256;

  // 19 MiB, two passes, one lane: OWASP's first recommendation
  private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  // each check takes 19 MiB of heap; more at once than there are processors would be no faster
  private final Semaphore processors =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final Supplier<String> nobodys = SingletonSupplier.of(() -> argon.encode("nobody's"));
  private final Supplier<String> demos = SingletonSupplier.of(() -> argon.encode("demo"));
  private final BreachedPasswords breached;

  Passwords(BreachedPasswords breached) {
    this.breached = breached;
  }

  /**
   * @param names of the account's owner and organization, and its address; a password made of them
   *     is refused
   * @throws InvalidRequest when it is too short or too long
   * @throws BreachedPassword when guessers try it first
   */
  public String hash(String password, Collection<String> names) {
    if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
      throw new InvalidRequest(
          FieldError.of(
              "password", "must have %d to %d characters".formatted(MIN_LENGTH, MAX_LENGTH)));
    }
    if (new OwnWords(names).make(password)) {
      throw new BreachedPassword();
    }
    breached.refuse(password);
    return argon.encode(password);
  }

  /** Of the password "demo", for demo organizations only. Costs its time once. */
  public String demo() {
    return demos.get();
  }

  /** Takes its time whether or not there is a hash, so that time tells nothing. */
  public boolean matches(String password, String hash) {
    String compared = hash == null ? nobodys.get() : hash;
    processors.acquireUninterruptibly();
    try {
      return argon.matches(password, compared) && hash != null;
    } finally {
      processors.release();
    }
  }
}
