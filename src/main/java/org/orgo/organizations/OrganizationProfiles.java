package org.orgo.organizations;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The profile an organization really has: its chosen one with its own overrides. */
@Service
public class OrganizationProfiles {

  private static final int MORE_THAN_ANY_INSTALLATION_SERVES_AT_ONCE = 5_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Organizations organizations;
  private final LoadingCache<Choice, Profile> effective;

  OrganizationProfiles(Organizations organizations, Profiles profiles) {
    this.organizations = organizations;
    this.effective =
        Caffeine.newBuilder()
            .maximumSize(MORE_THAN_ANY_INSTALLATION_SERVES_AT_ONCE)
            .build(choice -> overrides(choice).applyTo(profiles.named(choice.profile())));
  }

  public Profile of(Organization organization) {
    return effective.get(new Choice(organization.profile(), organization.profileOverrides()));
  }

  public Profile current() {
    return of(organizations.current());
  }

  private static ProfileOverrides overrides(Choice choice) {
    Map<String, Object> overrides = JSON.convertValue(choice.overrides(), new TypeReference<>() {});
    return ProfileOverrides.of(overrides);
  }

  private record Choice(String profile, ObjectNode overrides) {}
}
