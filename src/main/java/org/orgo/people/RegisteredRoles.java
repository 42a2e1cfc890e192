package org.orgo.people;

import java.util.Optional;
import java.util.Set;
import org.orgo.labels.HorizontalRole;
import org.springframework.stereotype.Component;

/** The registry as routing asks it. */
@Component
class RegisteredRoles implements RoleDirectory {

  private final Roles roles;

  RegisteredRoles(Roles roles) {
    this.roles = roles;
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
    return Set.of();
  }
}
