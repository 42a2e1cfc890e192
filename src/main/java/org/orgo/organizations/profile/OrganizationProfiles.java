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

/** The profile an organization really has: its chosen one with its own overrides. */
@Service
public class OrganizationProfiles {

  private static final int MAX_CACHED = 5_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Organizations organizations;
  private final LoadingCache<ProfileChoice, Profile> effective;

  OrganizationProfiles(Organizations organizations, Profiles profiles) {
    this.organizations = organizations;
    this.effective =
        Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .build(choice -> overrides(choice).applyTo(profiles.named(choice.profile())));
  }

  public Profile of(Organization organization) {
    return effective.get(
        new ProfileChoice(organization.profile(), organization.profileOverrides()));
  }

  public Profile current() {
    return of(organizations.current());
  }

  private static ProfileOverrides overrides(ProfileChoice choice) {
    Map<String, Object> overrides = JSON.convertValue(choice.overrides(), new TypeReference<>() {});
    return ProfileOverrides.of(overrides);
  }

  private record ProfileChoice(String profile, ObjectNode overrides) {}
}
