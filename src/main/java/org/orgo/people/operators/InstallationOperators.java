package org.orgo.people.operators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orgo.audit.InstallationLog;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.accounts.Passwords;
import org.orgo.people.persistence.InstallationOperatorMapper;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of those who operate the installation. */
@Service
public class InstallationOperators {

  private static final String OPERATOR = "installation_operator";
  private static final Duration LINK_TTL = Duration.ofDays(3);
  private static final int MAX_NAME = 200;
  private static final int MAX_EMAIL = 320;

  private final InstallationOperatorMapper mapper;
  private final Passwords passwords;
  private final InstallationLog log;
  private final Clock clock;

  InstallationOperators(
      InstallationOperatorMapper mapper, Passwords passwords, InstallationLog log, Clock clock) {
    this.mapper = mapper;
    this.passwords = passwords;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Creates an operator who cannot log in yet.
   *
   * @return the link with which the operator chooses a password
   * @throws OperatorExists when the address is an operator's already
   */
  @Transactional
  public OneTimeLink create(String email, String displayName) {
    return linkFor(insert(email, displayName, null));
  }

  /**
   * Creates an operator with a password.
   *
   * @param passwordHash from {@link Passwords}
   * @throws OperatorExists when the address is an operator's already
   */
  @Transactional
  public OperatorId createWithPassword(String email, String displayName, String passwordHash) {
    return insert(email, displayName, passwordHash);
  }

  /**
   * A new link for an operator who lost the password; an earlier link ends.
   *
   * @throws NotFound when there is no such operator
   */
  @Transactional
  public OneTimeLink invite(String email) {
    return linkFor(findByEmail(email).orElseThrow(() -> new NotFound("operator")).operatorId());
  }

  /** Whether a link still lets somebody choose a password. */
  @Transactional(readOnly = true)
  public boolean isUsable(String linkToken) {
    return mapper.findByLink(new SecretText(linkToken).hash(), clock.instant()).isPresent();
  }

  /**
   * Sets the password and ends the link.
   *
   * @throws NotFound when the link was used or has expired
   * @throws InvalidRequest when the password is too short or too long
   */
  @Transactional
  public void choosePassword(String linkToken, String password) {
    byte[] link = new SecretText(linkToken).hash();
    OperatorId operator =
        mapper.findByLink(link, clock.instant()).orElseThrow(() -> new NotFound("link"));
    String hash = passwords.hash(password, names(operator));
    if (mapper.choosePassword(link, hash, clock.instant()) == 0) {
      throw new NotFound("link");
    }
    log.record(operator.value(), "operator.password_chosen", OPERATOR, operator, List.of());
  }

  /**
   * Stops logins, sessions and tokens at once.
   *
   * @throws NotFound when there is no such operator
   */
  @Transactional
  public void disable(OperatorId operator) {
    if (mapper.disable(operator) == 0) {
      throw new NotFound("operator");
    }
    record("operator.disabled", operator);
  }

  @Transactional(readOnly = true)
  public Optional<InstallationOperator> findActive(OperatorId operator) {
    return mapper.find(operator).filter(InstallationOperator::isActive);
  }

  @Transactional(readOnly = true)
  public Optional<InstallationOperator> findByEmail(String email) {
    return mapper.findByEmail(EmailAddresses.normal(email));
  }

  /** All who may log in, by address. */
  @Transactional(readOnly = true)
  public List<InstallationOperator> active() {
    return mapper.active();
  }

  private List<String> names(OperatorId operator) {
    return mapper.find(operator).stream()
        .flatMap(known -> Stream.of(known.email(), known.displayName()))
        .toList();
  }

  private OperatorId insert(String email, String displayName, String passwordHash) {
    InvalidRequest.requireText("email", email, MAX_EMAIL);
    InvalidRequest.requireText("display_name", displayName, MAX_NAME);
    if (findByEmail(email).isPresent()) {
      throw new OperatorExists();
    }
    InstallationOperator operator =
        new InstallationOperator(
            OperatorId.random(), EmailAddresses.normal(email), displayName.strip(), "active");
    mapper.insert(operator, passwordHash, clock.instant());
    record("operator.created", operator.operatorId());
    return operator.operatorId();
  }

  private OneTimeLink linkFor(OperatorId operator) {
    SecretText link = SecretText.random("");
    Instant expires = clock.instant().plus(LINK_TTL);
    mapper.setLink(operator, link.hash(), expires);
    record("operator.link_issued", operator);
    return new OneTimeLink(link.text(), expires);
  }

  private void record(String action, OperatorId about) {
    log.record(
        CurrentOperator.find().map(by -> by.operatorId().value()).orElse(null),
        action,
        OPERATOR,
        about,
        List.of());
  }
}
