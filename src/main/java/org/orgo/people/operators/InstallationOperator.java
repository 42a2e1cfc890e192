package org.orgo.people.operators;

/** Who operates the installation; a member of no organization. */
public record InstallationOperator(
    OperatorId operatorId, String email, String displayName, String status) {

  public boolean isActive() {
    return "active".equals(status);
  }
}
