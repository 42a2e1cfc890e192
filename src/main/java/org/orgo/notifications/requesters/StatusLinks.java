package org.orgo.notifications.requesters;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.orgo.notifications.persistence.StatusLinkMapper;
import org.orgo.organizations.Organizations;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives requesters addresses of pages that nobody can guess. They hold for a time; of each only a
 * hash is kept, so that whoever has the database has no address.
 */
@Service
public class StatusLinks {

  private static final Duration HOLDS = Duration.ofDays(90);
  private static final int TOKEN_BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final StatusLinkMapper rows;
  private final Organizations organizations;
  private final Clock clock;
  private final String baseUrl;

  StatusLinks(
      StatusLinkMapper rows,
      Organizations organizations,
      Clock clock,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
    this.rows = rows;
    this.organizations = organizations;
    this.clock = clock;
    this.baseUrl = baseUrl.replaceFirst("/+$", "");
  }

  /**
   * An address that was just made.
   *
   * @param url the only place where its token stands
   */
  public record IssuedLink(UUID linkId, String url) {

    @Override
    public String toString() {
      return "status link " + linkId;
    }
  }

  @Transactional
  public IssuedLink issue(TaskId task, PersonId requester) {
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    StatusLink link = new StatusLink(UUID.randomUUID(), task, requester, hash(token));
    rows.expire(CurrentTenant.require(), now);
    rows.add(CurrentTenant.require(), link, now, now.plus(HOLDS));
    return new IssuedLink(
        link.linkId(), "%s/status/%s/%s".formatted(baseUrl, organizations.current().slug(), token));
  }

  /** Takes back what nobody was told. */
  @Transactional
  public void withdraw(IssuedLink link) {
    rows.withdraw(CurrentTenant.require(), link.linkId());
  }

  /** Empty where it is wrong, expired, or of another organization. */
  @Transactional(readOnly = true)
  public Optional<StatusLink> find(String token) {
    return TOKEN.matcher(token).matches()
        ? rows.find(CurrentTenant.require(), hash(token), clock.instant())
        : Optional.empty();
  }

  private static byte[] hash(String token) {
    return DigestUtils.sha256(token.getBytes(StandardCharsets.US_ASCII));
  }
}
