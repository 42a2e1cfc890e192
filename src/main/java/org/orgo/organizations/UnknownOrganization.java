package org.orgo.organizations;

/** No organization has this id or slug. */
public class UnknownOrganization extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownOrganization(Object idOrSlug) {
    super("There is no organization " + idOrSlug);
  }
}
