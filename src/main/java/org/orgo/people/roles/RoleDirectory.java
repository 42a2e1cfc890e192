package org.orgo.people.roles;

import java.util.Optional;
import java.util.Set;
import org.orgo.vocabulary.label.HorizontalRole;

/** Which roles the current organization has, and which exist in the installation at all. */
public interface RoleDirectory {

  /**
   * The organization's role of that code or alias ({@code Ops} may stand for {@code Operations}).
   */
  Optional<HorizontalRole> resolve(HorizontalRole written);

  /** The queue for work that no other role owns. Every organization has one. */
  HorizontalRole triageRole();

  /** The codes known anywhere in this installation; shared tables may name these. */
  Set<String> catalogue();

  /**
   * The codes and aliases of one organization.
   *
   * @param slug names the organization
   */
  Set<String> rolesOf(String slug);
}
