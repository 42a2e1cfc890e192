package org.orgo.domains;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.orgo.organizations.settings.SettingsVersion;
import org.orgo.people.roles.RoleReferences;
import org.orgo.vocabulary.label.HorizontalRole;
import org.springframework.stereotype.Component;

/** Finds the organization's own domains that name a role; a shared one falls back to triage. */
@Component
class RolesInDomains implements RoleReferences {
  private final OwnDomains own;
  private final OrganizationDomains domains;

  RolesInDomains(OwnDomains own, OrganizationDomains domains) {
    this.own = own;
    this.domains = domains;
  }

  @Override
  public List<String> naming(Collection<String> names) {
    List<String> files = own.live().stream().map(SettingsVersion::file).toList();
    return domains.current().all().stream()
        .filter(module -> files.contains(OwnDomains.file(module.domain())))
        .filter(module -> namesOne(module, names))
        .map(module -> OwnDomains.file(module.domain()) + ", routing")
        .toList();
  }

  private static boolean namesOne(DomainModule module, Collection<String> names) {
    return Stream.concat(
            module.routing().roles().stream(), module.routing().label().horizontalRole().stream())
        .map(HorizontalRole::code)
        .anyMatch(code -> names.stream().anyMatch(code::equalsIgnoreCase));
  }
}
