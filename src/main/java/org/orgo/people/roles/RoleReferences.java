package org.orgo.people.roles;

import java.util.Collection;
import java.util.List;

/**
 * Says what names a role of the current organization, besides people and work. Implemented as beans
 * by the modules that know.
 */
@FunctionalInterface
public interface RoleReferences {

  /**
   * @param names the code and the aliases of a role
   * @return the places, such as {@code label-routing, row 4, ownerRole}
   */
  List<String> naming(Collection<String> names);
}
