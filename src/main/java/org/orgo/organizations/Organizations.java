package org.orgo.organizations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.orgo.organizations.persistence.OrganizationMapper;
import org.orgo.organizations.persistence.system.OrganizationDirectoryMapper;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.events.AfterCompletion;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers tenants. Keeps them cached for a few seconds; changes by another node are seen after
 * that.
 */
@Service
public class Organizations {

  private static final Duration CACHE_TTL = Duration.ofSeconds(10);

  private final OrganizationMapper ownRow;
  private final OrganizationDirectoryMapper directory;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Cache<OrganizationId, Organization> byId = cache();
  private final Cache<String, Organization> bySlug = cache();

  /**
   * @param transaction instead of an annotation, which would put a proxy before each look at the
   *     present organization, and there are a hundred in a signal
   */
  Organizations(
      OrganizationMapper ownRow,
      OrganizationDirectoryMapper directory,
      TransactionTemplate transaction,
      Clock clock) {
    this.ownRow = ownRow;
    this.directory = directory;
    this.transaction = transaction;
    this.clock = clock;
  }

  private static <K> Cache<K, Organization> cache() {
    return Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).build();
  }

  /**
   * @throws UnknownOrganization when there is none
   */
  public Organization get(OrganizationId id) {
    return ReadThrough.get(
        byId, id, key -> directory.findById(key).orElseThrow(() -> new UnknownOrganization(key)));
  }

  /**
   * @throws UnknownOrganization when there is none
   */
  public Organization get(String slug) {
    return ReadThrough.get(
        bySlug,
        slug,
        key -> directory.findBySlug(key).orElseThrow(() -> new UnknownOrganization(key)));
  }

  /** Empty when there is none. */
  public Optional<Organization> find(String slug) {
    try {
      return Optional.of(get(slug));
    } catch (UnknownOrganization unknown) {
      return Optional.empty();
    }
  }

  /** The organization of this thread. */
  public Organization current() {
    return get(CurrentTenant.require());
  }

  public List<Organization> active() {
    return directory.active();
  }

  /** Of every status, by slug. */
  public List<Organization> all() {
    return directory.all();
  }

  /** Whether there has never been an organization. */
  public boolean isEmpty() {
    return directory.any().isEmpty();
  }

  /** Whether an organization has this slug, or had it before it was closed. */
  public boolean has(String slug) {
    return directory.findBySlug(slug).isPresent();
  }

  /**
   * Reads the row of this thread's organization anew: now for this transaction, and once more after
   * the commit.
   */
  public void changed() {
    OrganizationId id = CurrentTenant.require();
    String slug = get(id).slug();
    AfterCompletion.alsoRun(
        () -> {
          byId.invalidate(id);
          bySlug.invalidate(slug);
        });
  }

  /**
   * Stores a new tenant. {@link CurrentTenant} must already name it.
   *
   * @throws SlugTaken when another one has its slug
   */
  public void found(Organization organization, boolean demo) {
    transaction.executeWithoutResult(
        status -> {
          if (has(organization.slug())) {
            throw new SlugTaken();
          }
          ownRow.insert(organization, demo, clock.instant());
        });
  }
}
