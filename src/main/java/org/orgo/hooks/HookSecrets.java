package org.orgo.hooks;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.orgo.hooks.persistence.HookMapper;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.secrets.SecretSeals;
import org.orgo.platform.tenancy.CurrentTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes secrets of hooks, and seals each for its hook only. */
@Component
public class HookSecrets {

  private static final Logger log = LoggerFactory.getLogger(HookSecrets.class);
  private static final int BYTES = 32;
  private static final int LEAST = 16;
  private static final int MOST = 200;

  private final HookMapper rows;
  private final SecretSeals seals;
  private final SecureRandom random = new SecureRandom();

  HookSecrets(HookMapper rows, SecretSeals seals) {
    this.rows = rows;
    this.seals = seals;
  }

  /**
   * The given secret, since some senders draw it themselves; else a new one.
   *
   * @throws InvalidRequest when the given one is too short or too long
   */
  String choose(String given) {
    if (given != null && !given.isBlank()) {
      String secret = given.strip();
      if (secret.length() < LEAST || secret.length() > MOST) {
        throw new InvalidRequest(
            FieldError.of("secret", "must have from %d to %d characters".formatted(LEAST, MOST))
                .worded("hook.refused.secret", LEAST, MOST));
      }
      return secret;
    }
    byte[] drawn = new byte[BYTES];
    random.nextBytes(drawn);
    return "orgo_hook_" + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }

  byte[] sealed(HookId hook, String secret) {
    return seals.seal(place(hook), secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty when its seal cannot be opened any more; a new secret mends that. */
  public Optional<byte[]> of(HookId hook) {
    try {
      return rows.secret(CurrentTenant.require(), hook)
          .map(stored -> seals.open(place(hook), stored.secret()));
    } catch (IllegalStateException | BufferUnderflowException unreadable) {
      log.error("The secret of hook {} cannot be opened; give it a new one", hook, unreadable);
      return Optional.empty();
    }
  }

  private static String place(HookId hook) {
    return "inbound hook/%s/%s".formatted(CurrentTenant.require(), hook);
  }
}
