package org.orgo.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.orgo.people.authorization.Scopes;
import org.orgo.people.persistence.ActorMapper;
import org.orgo.people.persistence.ActorRow;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.events.AfterCompletion;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an account may do now, read in one statement. Cached for a few seconds, so that a disabled
 * account is shut out soon without a statement per request.
 */
@Service
public class Actors {

  private static final Duration CACHE_TTL = Duration.ofSeconds(8);

  private final ActorMapper mapper;
  private final TransactionTemplate transaction;
  private final Cache<Key, Optional<ActorRow>> kept =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(20_000).build();

  Actors(ActorMapper mapper, TransactionTemplate transaction) {
    this.mapper = mapper;
    this.transaction = transaction;
  }

  /** The actor behind an active account of the current organization. */
  public Optional<Actor> find(UserId userId) {
    return row(userId)
        .map(row -> actor(row, Actor.ActorKind.USER, Scopes.ofMember(row.permissions())));
  }

  /** The same through a token: with no more rights than its scopes; no scopes narrow nothing. */
  public Optional<Actor> findByToken(UserId userId, Set<String> scopes) {
    return row(userId)
        .map(row -> actor(row, Actor.ActorKind.TOKEN, Scopes.narrowed(row.permissions(), scopes)));
  }

  /** The same for what the account's person did on an offline node. */
  public Optional<Actor> findByNode(UserId userId) {
    return row(userId)
        .map(row -> actor(row, Actor.ActorKind.NODE, Scopes.ofMember(row.permissions())));
  }

  /** The address an account logs in with. */
  public Optional<String> email(UserId userId) {
    return row(userId).map(ActorRow::email);
  }

  /** The preferred language of an account, when it named one. */
  public Optional<String> locale(UserId userId) {
    return row(userId).map(ActorRow::locale);
  }

  /** Forgets what is kept: now for this transaction, and once more when others can see it. */
  public void changed(UserId userId) {
    Key key = new Key(CurrentTenant.require(), userId);
    AfterCompletion.alsoRun(() -> kept.invalidate(key));
  }

  private Optional<ActorRow> row(UserId userId) {
    Key key = new Key(CurrentTenant.require(), userId);
    return ReadThrough.get(
        kept,
        key,
        missing -> transaction.execute(status -> mapper.find(key.organizationId(), userId)));
  }

  private static Actor actor(ActorRow row, Actor.ActorKind kind, Collection<String> permissions) {
    return new Actor(
        CurrentTenant.require(),
        row.userId(),
        row.displayName(),
        kind,
        Set.copyOf(row.roles()),
        Set.copyOf(permissions));
  }

  private record Key(OrganizationId organizationId, UserId userId) {}
}
