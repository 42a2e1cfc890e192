package org.orgo.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
  private final Clock clock;
  private final Cache<Key, Optional<ActorRow>> kept =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(20_000).build();

  Actors(ActorMapper mapper, TransactionTemplate transaction, Clock clock) {
    this.mapper = mapper;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The actor behind an active account of the current organization. */
  public Optional<Actor> find(UserId userId) {
    return row(userId).map(row -> actor(row, Actor.ActorKind.USER, Scopes.ofMember(granted(row))));
  }

  /** The same through a token: with no more rights than its scopes; no scopes narrow nothing. */
  public Optional<Actor> findByToken(UserId userId, Set<String> scopes) {
    return row(userId)
        .map(row -> actor(row, Actor.ActorKind.TOKEN, Scopes.narrowed(granted(row), scopes)));
  }

  /** The same for what the account's person did on an offline node. */
  public Optional<Actor> findByNode(UserId userId) {
    return row(userId).map(row -> actor(row, Actor.ActorKind.NODE, Scopes.ofMember(granted(row))));
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
        missing ->
            transaction.execute(
                status -> mapper.find(key.organizationId(), userId, clock.instant())));
  }

  /** What its own roles grant, and meanwhile those of whom it stands in for. */
  private static Set<String> granted(ActorRow row) {
    Set<String> granted = new HashSet<>(row.permissions());
    row.standsInFor().forEach(absent -> granted.addAll(absent.permissions()));
    return granted;
  }

  private static Actor actor(ActorRow row, Actor.ActorKind kind, Collection<String> permissions) {
    List<Deputyship> deputyships = row.standsInFor();
    Set<String> roles = new HashSet<>(row.roles());
    deputyships.forEach(absent -> roles.addAll(absent.roles()));
    return new Actor(
        CurrentTenant.require(),
        row.userId(),
        row.displayName(),
        kind,
        roles,
        Set.copyOf(permissions),
        deputyships);
  }

  private record Key(OrganizationId organizationId, UserId userId) {}
}
