package org.orgo.domains;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orgo.engine.forms.FormsOfTypes;
import org.orgo.mail.MailDomains;
import org.orgo.organizations.settings.OwnSettings;
import org.orgo.organizations.settings.SettingsVersion;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.events.AfterCompletion;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.routing.DomainHints;
import org.orgo.vocabulary.label.HorizontalRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The domains of the current organization: its own, and the shared ones it has no own version of.
 * Cached for a few seconds; another node's release is seen after that.
 */
public final class OrganizationDomains implements DomainHints, FormsOfTypes, MailDomains {
  private static final Logger log = LoggerFactory.getLogger(OrganizationDomains.class);
  private static final Duration CACHE_TTL = Duration.ofSeconds(5);
  private static final int MAX_CACHED = 5_000;

  private final DomainModules shared;
  private final OwnSettings own;
  private final Cache<OrganizationId, DomainModules> views =
      Caffeine.newBuilder().expireAfterWrite(CACHE_TTL).maximumSize(MAX_CACHED).build();

  /** By the files as they were released: most look-ups find what was found before. */
  private final Cache<List<SettingsVersion>, DomainModules> read =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  OrganizationDomains(DomainModules shared, OwnSettings own) {
    this.shared = shared;
    this.own = own;
  }

  /** The shared ones where no organization is bound. */
  public DomainModules current() {
    return CurrentTenant.find()
        .map(organization -> ReadThrough.get(views, organization, this::load))
        .orElse(shared);
  }

  @Override
  public List<String> names() {
    return current().all().stream().map(DomainModule::domain).sorted().toList();
  }

  /** Those of the installation. */
  DomainModules shared() {
    return shared;
  }

  /** Empties the cache: now for this transaction, and once more after the commit. */
  void changed() {
    OrganizationId organization = CurrentTenant.require();
    AfterCompletion.alsoRun(() -> views.invalidate(organization));
  }

  /** After the shared ones have changed. */
  void forget() {
    read.invalidateAll();
    views.invalidateAll();
  }

  private DomainModules load(OrganizationId organization) {
    List<SettingsVersion> files = own.live(DomainModules.ENDING);
    return files.isEmpty() ? shared : ReadThrough.get(read, files, this::merged);
  }

  private DomainModules merged(List<SettingsVersion> files) {
    return shared.with(files.stream().flatMap(OrganizationDomains::module).toList());
  }

  /** A file that an earlier version of Orgo took stops nobody's mail. */
  private static Stream<DomainModule> module(SettingsVersion file) {
    try {
      return Stream.of(SettingsFile.read(file.file(), file.content()).as(DomainModule.class));
    } catch (InvalidSettings outdated) {
      log.error(
          "A domain of an organization cannot be used, the shared one of its name holds: {}",
          outdated.getMessage());
      return Stream.empty();
    }
  }

  @Override
  public Optional<String> domainOfAddress(String localPart) {
    return current().domainOfAddress(localPart);
  }

  @Override
  public Optional<String> domainOfRole(HorizontalRole role) {
    return current().domainOfRole(role);
  }

  @Override
  public Optional<Domain> domain(String type) {
    return current().domain(type);
  }

  @Override
  public Map<String, String> formsByType() {
    return current().formsByType();
  }
}
