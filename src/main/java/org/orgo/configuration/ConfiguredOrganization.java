package org.orgo.configuration;

import jakarta.validation.constraints.NotNull;
import org.orgo.organizations.Organization;

/** What an organization was founded as; an import compares it and changes none of it. */
record ConfiguredOrganization(
    @NotNull(message = "a text") String slug,
    @NotNull(message = "a text") String displayName,
    @NotNull(message = "a text") String profile,
    @NotNull(message = "a text") String timeZone,
    @NotNull(message = "a text") String locale) {

  static final String PATH = "organization.yaml";

  static ConfiguredOrganization of(Organization organization) {
    return new ConfiguredOrganization(
        organization.slug(),
        organization.displayName(),
        organization.profile(),
        organization.timeZone(),
        organization.locale());
  }
}
