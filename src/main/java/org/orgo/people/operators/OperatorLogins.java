package org.orgo.people.operators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orgo.audit.InstallationLog;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.accounts.PasswordRequired;
import org.orgo.people.accounts.Passwords;
import org.orgo.people.persistence.InstallationOperatorMapper;
import org.orgo.vocabulary.work.EventOrigin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How an operator of the installation gets in: with a password, or with a token issued for it. */
@Service
public class OperatorLogins {

  private static final Duration MAX_TTL = Duration.ofDays(90);
  private static final String PREFIX = "orgo-installation_";

  private final InstallationOperatorMapper mapper;
  private final Passwords passwords;
  private final InstallationLog log;
  private final Clock clock;
  private final TransactionTemplate transaction;

  OperatorLogins(
      InstallationOperatorMapper mapper,
      Passwords passwords,
      InstallationLog log,
      Clock clock,
      TransactionTemplate transaction) {
    this.mapper = mapper;
    this.passwords = passwords;
    this.log = log;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** The text of a token, which cannot be read again. */
  public record OperatorToken(String text, Instant expiresAt) {}

  /** Whether the address is an operator's; its password is then the only one that counts. */
  @Transactional(readOnly = true)
  public boolean knows(String email) {
    return mapper.findByEmail(EmailAddresses.normal(email)).isPresent();
  }

  /**
   * The operator with this password; empty for a wrong one and for who is disabled, which is
   * recorded. No connection is held while the password is hashed.
   */
  public Optional<InstallationOperator> byPassword(String email, String password) {
    Optional<Known> known = transaction.execute(status -> known(EmailAddresses.normal(email)));
    boolean right = passwords.matches(password, known.map(Known::passwordHash).orElse(null));
    Optional<InstallationOperator> found =
        known.map(Known::operator).filter(operator -> right && operator.isActive());
    if (found.isEmpty()) {
      known.ifPresent(attempt -> record(attempt.operator().operatorId(), "login.refused"));
    }
    return found;
  }

  /** Notes in the installation's log how a login of the operator went on. */
  public void record(OperatorId operator, String action) {
    transaction.executeWithoutResult(
        status ->
            log.record(operator.value(), action, "installation_operator", operator, List.of()));
  }

  private Optional<Known> known(String email) {
    return mapper
        .findByEmail(email)
        .map(operator -> new Known(operator, mapper.passwordHash(operator.operatorId())));
  }

  /** The operator behind a token that is still valid. */
  @Transactional(readOnly = true)
  public Optional<InstallationOperator> byToken(String text) {
    return text.startsWith(PREFIX)
        ? mapper
            .findByToken(new SecretText(text).hash(), clock.instant())
            .flatMap(mapper::find)
            .filter(InstallationOperator::isActive)
        : Optional.empty();
  }

  /**
   * Issues a token to the operator of this thread.
   *
   * @throws PasswordRequired when the request came with a token itself
   */
  @Transactional
  public OperatorToken issue(InstallationOperator operator, String name, Duration life) {
    if (CurrentOperator.origin().filter(EventOrigin.API::equals).isPresent()) {
      throw new PasswordRequired();
    }
    Instant now = clock.instant();
    SecretText token = SecretText.random(PREFIX);
    Instant expires = now.plus(life.compareTo(MAX_TTL) < 0 ? life : MAX_TTL);
    mapper.insertToken(token.hash(), operator.operatorId(), name, now, expires);
    record(operator.operatorId(), "token.issued");
    return new OperatorToken(token.text(), expires);
  }

  private record Known(InstallationOperator operator, String passwordHash) {}
}
