package org.orgo.domains;

import java.util.Set;

/**
 * What is released together with a domain, and so is not there yet.
 *
 * @param forms their ids
 * @param roles their codes
 */
public record Companions(Set<String> forms, Set<String> roles) {

  public static final Companions NONE = new Companions(Set.of(), Set.of());

  public Companions {
    forms = Set.copyOf(forms);
    roles = Set.copyOf(roles);
  }
}
