package org.orgo.organizations.profile;

/** How much happens without a person confirming it; from nothing to everything. */
public enum Automation {
  MANUAL,
  LOW,
  MEDIUM,
  HIGH,
  FULL;

  /** A person confirms where each signal went. */
  public boolean confirmsRouting() {
    return this == MANUAL;
  }

  public boolean opensCases() {
    return compareTo(MEDIUM) >= 0;
  }

  /** New work joins open cases, and what was said twice opens nothing. */
  public boolean correlates() {
    return compareTo(HIGH) >= 0;
  }

  /** An escalation that the table wants announced is announced before it moves. */
  public boolean announcesEscalation() {
    return this != FULL;
  }
}
