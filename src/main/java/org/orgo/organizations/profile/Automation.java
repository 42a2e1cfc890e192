package org.orgo.organizations.profile;

/** How much happens without confirmation by a person, from nothing to everything. */
public enum Automation {
  MANUAL,
  LOW,
  MEDIUM,
  HIGH,
  FULL;

  /** Whether a person confirms where each signal went. */
  public boolean confirmsRouting() {
    return this == MANUAL;
  }

  public boolean opensCases() {
    return compareTo(MEDIUM) >= 0;
  }

  /** Whether new work joins open cases, and repeated signals open nothing. */
  public boolean correlates() {
    return compareTo(HIGH) >= 0;
  }

  /** Whether an escalation that the table wants announced is announced before it moves. */
  public boolean announcesEscalation() {
    return this != FULL;
  }
}
