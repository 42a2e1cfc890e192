package org.orgo.people.scim;

import org.orgo.platform.refusals.Refusal;

/** Roles are made, renamed and removed in Orgo, because diagrams and tables name them. */
public class RolesNotProvisioned extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  RolesNotProvisioned() {
    super("Roles are made, renamed and removed in Orgo, because diagrams and tables name them");
  }

  @Override
  public String code() {
    return "roles_not_provisioned";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
