package org.orgo.people.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.UserId;
import org.orgo.people.accounts.PasswordRequired;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Scopes;
import org.orgo.people.persistence.ApiTokenMapper;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.events.AfterCommit;
import org.orgo.platform.http.RequestOrigin;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens with which programs act for a user. Only their hashes are stored. */
@Service
public class ApiTokens {

  private static final Duration CACHE_TTL = Duration.ofSeconds(10);
  private static final Duration LAST_USED_INTERVAL = Duration.ofMinutes(1);
  private static final Duration MAX_TTL = Duration.ofDays(365);
  private static final int MAX_SHOWN = 200;

  private final ApiTokenMapper mapper;
  private final Actors actors;
  private final AuditLog audit;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Cache<ByteBuffer, Optional<ApiToken>> kept =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(20_000).build();

  // longer than anything read before the revocation can be kept
  private final Cache<ApiTokenId, ApiTokenId> revokedHere =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL.multipliedBy(6)).build();

  ApiTokens(
      ApiTokenMapper mapper,
      Actors actors,
      AuditLog audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.mapper = mapper;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * @param scopes to narrow it to; without any it has all of the owner's permissions
   * @param life how long it is valid, a year at most
   * @return the token with its text, which cannot be read again
   * @throws PasswordRequired when the owner is logged in by a token
   * @throws InvalidRequest when a scope is unknown
   * @throws NotAllowed when it would provision accounts, and its owner does not administer
   */
  @Transactional
  public IssuedToken issue(Actor owner, String name, Set<String> scopes, Duration life) {
    if (owner.kind() == Actor.ActorKind.TOKEN) {
      throw new PasswordRequired();
    }
    requireKnown(scopes);
    if (scopes.contains(Permissions.USER_PROVISION) && !administers(owner)) {
      throw new NotAllowed(Permissions.ORGANIZATION_ADMIN);
    }
    Duration shorter = life.compareTo(MAX_TTL) < 0 ? life : MAX_TTL;
    Instant now = clock.instant();
    TokenText text = TokenText.random(CurrentTenant.require());
    ApiToken token =
        new ApiToken(
            ApiTokenId.random(),
            owner.user().orElseThrow(),
            name,
            List.copyOf(scopes),
            now,
            now.plus(shorter),
            null);
    mapper.insert(CurrentTenant.require(), token, text.hash());
    audit.record(LogCategory.SECURITY, "token.issued", "api_token", token.tokenId(), "scopes");
    return new IssuedToken(token.tokenId(), text.text(), token.expiresAt());
  }

  private static void requireKnown(Set<String> scopes) {
    if (!scopes.stream().allMatch(Scopes::isKnown)) {
      throw new InvalidRequest(FieldError.notAmong("scopes", Scopes.all()));
    }
  }

  /**
   * The actor of a token's text, with the rights the account has now; empty when the text is not
   * valid. The text names the tenant, so none needs to be bound.
   */
  public Optional<Actor> authenticate(String text) {
    return TokenText.parse(text).flatMap(this::authenticate);
  }

  private Optional<Actor> authenticate(TokenText text) {
    return CurrentTenant.as(
        text.organizationId(),
        () ->
            ReadThrough.get(kept, ByteBuffer.wrap(text.hash()), hash -> find(text))
                .filter(token -> token.expiresAt().isAfter(clock.instant()))
                .filter(token -> revokedHere.getIfPresent(token.tokenId()) == null)
                .flatMap(this::actor));
  }

  /** What is recorded from now on in this request names the token. */
  private Optional<Actor> actor(ApiToken token) {
    Optional<Actor> actor = actors.findByToken(token.userId(), Set.copyOf(token.scopes()));
    actor.ifPresent(acting -> RequestOrigin.byToken(token.tokenId().value()));
    return actor;
  }

  private Optional<ApiToken> find(TokenText text) {
    Instant now = clock.instant();
    return transaction.execute(
        status -> {
          Optional<ApiToken> token = mapper.findUsable(text.organizationId(), text.hash(), now);
          token.ifPresent(
              found ->
                  mapper.noteUse(
                      text.organizationId(), found.tokenId(), now, now.minus(LAST_USED_INTERVAL)));
          return token;
        });
  }

  /** The valid tokens of an account, newest first. */
  @Transactional(readOnly = true)
  public List<ApiToken> of(UserId userId) {
    return mapper.usableOf(CurrentTenant.require(), userId, clock.instant());
  }

  /**
   * The valid tokens of an account, newest first, a page at a time.
   *
   * @param owner whose; others than the own ones are for administrators
   * @throws NotAllowed when they are somebody else's
   */
  @Transactional(readOnly = true)
  public Page<ApiToken> list(Actor actor, UserId owner, PageRequest page) {
    if (!actor.user().equals(Optional.of(owner)) && !administers(actor)) {
      throw new NotAllowed(Permissions.ORGANIZATION_ADMIN);
    }
    List<ApiToken> found =
        mapper.pageOf(
            CurrentTenant.require(), owner, page.after(), page.limit() + 1, clock.instant());
    return Page.cut(
        found, page.limit(), token -> new Cursor(token.createdAt(), token.tokenId().value()));
  }

  /**
   * The valid tokens of everybody, the newest first.
   *
   * @throws NotAllowed for who does not administer
   */
  @Transactional(readOnly = true)
  public List<ApiToken> all(Actor actor) {
    if (!administers(actor)) {
      throw new NotAllowed(Permissions.ORGANIZATION_ADMIN);
    }
    return mapper.usable(CurrentTenant.require(), clock.instant(), MAX_SHOWN);
  }

  /**
   * Ends a token: at once here, on other nodes within {@link #CACHE_TTL}. An administrator ends any
   * token of the organization.
   *
   * @throws NotFound when it belongs to another account or has ended already
   */
  @Transactional
  public void revoke(Actor actor, ApiTokenId tokenId) {
    UserId owner = administers(actor) ? null : actor.user().orElseThrow();
    if (mapper.revoke(CurrentTenant.require(), owner, tokenId, clock.instant()) == 0) {
      throw new NotFound("token");
    }
    audit.record(LogCategory.SECURITY, "token.revoked", "api_token", tokenId);
    forget(tokenId);
  }

  /** Ends all tokens of an account: at once here, on other nodes within {@link #CACHE_TTL}. */
  @Transactional
  public void revokeAll(UserId owner) {
    for (UUID token : mapper.revokeAll(CurrentTenant.require(), owner, clock.instant())) {
      audit.record(LogCategory.SECURITY, "token.revoked", "api_token", token);
      forget(new ApiTokenId(token));
    }
  }

  /** Once others can see it; a request that read the token just before may still store it. */
  private void forget(ApiTokenId tokenId) {
    AfterCommit.run(() -> revokedHere.put(tokenId, tokenId));
  }

  private static boolean administers(Actor actor) {
    return actor.may(Permissions.ORGANIZATION_ADMIN);
  }
}
