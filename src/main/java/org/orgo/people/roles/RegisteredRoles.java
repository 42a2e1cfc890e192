package org.orgo.people.roles;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.label.HorizontalRole;
import org.springframework.stereotype.Component;

/** Answers what routing asks about roles, from the registry. */
@Component
class RegisteredRoles implements RoleDirectory {

  private final Roles roles;
  private final Organizations organizations;

  RegisteredRoles(Roles roles, Organizations organizations) {
    this.roles = roles;
    this.organizations = organizations;
  }

  @Override
  public Optional<HorizontalRole> resolve(HorizontalRole written) {
    return roles.resolve(written.code()).map(Role::code).map(HorizontalRole::parse);
  }

  @Override
  public HorizontalRole triageRole() {
    return HorizontalRole.parse(roles.triage().code());
  }

  @Override
  public Set<String> catalogue() {
    return Set.copyOf(StandardRoles.codes());
  }

  @Override
  public Set<String> rolesOf(String slug) {
    return CurrentTenant.as(
        organizations.get(slug).organizationId(),
        () ->
            roles.all().stream()
                .flatMap(role -> Stream.concat(Stream.of(role.code()), role.aliases().stream()))
                .collect(Collectors.toUnmodifiableSet()));
  }
}
