package org.orgo.organizations;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.orgo.organizations.persistence.OrganizationMapper;
import org.orgo.organizations.persistence.system.OrganizationDirectoryMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers tenants. Keeps them cached for a few seconds; changes by another node are seen after
 * that.
 */
@Service
public class Organizations {

  private static final Duration CACHE_TTL = Duration.ofSeconds(10);

  private final OrganizationMapper ownRow;
  private final OrganizationDirectoryMapper directory;
  private final Clock clock;
  private final LoadingCache<OrganizationId, Organization> byId;
  private final LoadingCache<String, Organization> bySlug;

  Organizations(OrganizationMapper ownRow, OrganizationDirectoryMapper directory, Clock clock) {
    this.ownRow = ownRow;
    this.directory = directory;
    this.clock = clock;
    this.byId =
        Caffeine.newBuilder()
            .expireAfterWrite(CACHE_TTL)
            .build(id -> directory.findById(id).orElseThrow(() -> new UnknownOrganization(id)));
    this.bySlug =
        Caffeine.newBuilder()
            .expireAfterWrite(CACHE_TTL)
            .build(
                slug ->
                    directory.findBySlug(slug).orElseThrow(() -> new UnknownOrganization(slug)));
  }

  /**
   * @throws UnknownOrganization when there is none
   */
  public Organization get(OrganizationId id) {
    return byId.get(id);
  }

  /**
   * @throws UnknownOrganization when there is none
   */
  public Organization get(String slug) {
    return bySlug.get(slug);
  }

  /** The organization of this thread. */
  public Organization current() {
    return get(CurrentTenant.require());
  }

  public List<Organization> active() {
    return directory.active();
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
   * Stores a new tenant. {@link CurrentTenant} must already name it.
   *
   * @throws SlugTaken when another one has its slug
   */
  @Transactional
  public void found(Organization organization, boolean demo) {
    if (has(organization.slug())) {
      throw new SlugTaken();
    }
    ownRow.insert(organization, demo, clock.instant());
  }
}
