package org.orgo.operations.transfer.refusals;

import org.orgo.platform.refusals.Refusal;

/** The organization was imported before, or another one has its slug. */
public final class OrganizationPresent extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public OrganizationPresent(String slug) {
    super("There is an organization %s here already, or one with its id".formatted(slug));
  }

  @Override
  public String code() {
    return "organization_present";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
