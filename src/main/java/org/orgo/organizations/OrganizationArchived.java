package org.orgo.organizations;

import org.orgo.platform.refusals.Refusal;

/** Somebody wanted to change what an archived organization keeps. */
public class OrganizationArchived extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public OrganizationArchived() {
    super("The organization is archived, so everything in it can be read and nothing changed");
  }

  @Override
  public String code() {
    return "organization_archived";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
