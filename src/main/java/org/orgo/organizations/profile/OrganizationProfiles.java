package org.orgo.organizations.profile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Map;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.springframework.stereotype.Service;

/** The profile in force for an organization: the chosen one with its overrides. */
@Service
public class OrganizationProfiles {

  private static final int MAX_CACHED = 5_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Organizations organizations;
  private final LoadingCache<ProfileChoice, Profile> effective;

  /** By the organization as it is cached: it is asked for a hundred times in a signal. */
  private final LoadingCache<Organization, Profile> known;

  OrganizationProfiles(Organizations organizations, Profiles profiles) {
    this.organizations = organizations;
    this.effective =
        Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .build(chosen -> overrides(chosen).applyTo(profiles.named(chosen.profile())));
    this.known = Caffeine.newBuilder().weakKeys().build(this::find);
  }

  public Profile of(Organization organization) {
    return known.get(organization);
  }

  private Profile find(Organization organization) {
    return effective.get(
        new ProfileChoice(organization.profile(), organization.profileOverrides()));
  }

  /** After the profiles themselves have changed. */
  void forget() {
    effective.invalidateAll();
    known.invalidateAll();
  }

  public Profile current() {
    return of(organizations.current());
  }

  private static ProfileOverrides overrides(ProfileChoice chosen) {
    Map<String, Object> overrides = JSON.convertValue(chosen.overrides(), new TypeReference<>() {});
    return ProfileOverrides.of(overrides);
  }

  private record ProfileChoice(String profile, ObjectNode overrides) {}
}
